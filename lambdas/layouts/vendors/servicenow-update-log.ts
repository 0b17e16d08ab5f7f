import type { Layout } from '../layout.ts';

/**
 * ServiceNow's log of incident updates: one row for each update, so each row is a substantive action (R3.1, R3.7).
 * `number` and `sys_mod_count` repeat with other content, so there is no `event_id`. All its numbers are incidents'.
 */
export const SERVICENOW_UPDATE_LOG: Layout = {
  name: 'servicenow-update-log',
  version: 1,
  feed: 'activity',
  headers: ['number', 'incident_state', 'sys_mod_count', 'sys_updated_by', 'sys_updated_at'],
  columns: {
    platform: { constant: 'servicenow' },
    account_id: { from: 'sys_updated_by' },
    occurred_at: { from: 'sys_updated_at' },
    action: {
      firstMatch: [
        { header: 'sys_mod_count', equals: '0', gives: 'create' },
        { header: 'incident_state', equals: 'Resolved', gives: 'resolve' },
      ],
      otherwise: 'update',
    },
    module: { constant: 'incident' },
    object_id: { from: 'number' },
  },
  dateOrder: 'dmy',
  unknown: ['?'],
  vendor: true,
};
