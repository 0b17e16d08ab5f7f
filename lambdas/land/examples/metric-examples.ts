import type { Examples } from './example.ts';

type MetricFeed =
  | 'resources'
  | 'unresolved_objects'
  | 'resource_counts'
  | 'class_audits'
  | 'meter_readings'
  | 'action_weights'
  | 'planned_growth'
  | 'capabilities'
  | 'capability_use'
  | 'quotes'
  | 'benchmarks';

/** Two realistic rows of every feed about infrastructure, pools, tiers and quotes. */
export const METRIC_EXAMPLES: Examples<MetricFeed> = {
  resources: [
    {
      platform: 'servicenow',
      resource_id: 'CI0004711',
      class: 'cmdb_ci_win_server',
      name: 'crane-scada-01',
      products: 'visibility+health',
      install_status: '1',
      environment: 'production',
      owner_unit_id: 'OPS',
      first_discovered: '2024-02-11',
      last_discovered: '2026-10-30T22:10:00Z',
      discovery_source: 'ServiceNow',
      serial_number: 'L3BB911',
      fqdn: 'crane-scada-01.harbour.example',
      ip_address: '10.4.0.21',
    },
    {
      platform: 'servicenow',
      resource_id: 'CI0009020',
      class: 'cmdb_ci_computer',
      name: 'yard-kiosk-3',
      install_status: '7',
      owner_person: 'ann.byrne@harbour.example',
      cost_center: '0041210',
      first_discovered: '2023-06-01',
      last_discovered: '2026-09-02',
      retired_on: '2026-09-15',
      decommissioned_on: '2026-09-04',
      discovery_source: 'AgentClientCollector',
      agent: 'true',
    },
  ],
  unresolved_objects: [
    {
      platform: 'servicenow',
      node: 'gate-cam-17.harbour.example',
      type: 'unknown',
      source: 'Nagios',
      owner_unit_id: 'OPS',
      first_seen: '2026-08-12',
      last_seen: '2026-10-31T05:40:00Z',
    },
    { platform: 'servicenow', node: 'weighbridge-2', first_seen: '2026-07-01', resolved_on: '2026-10-09' },
  ],
  resource_counts: [
    { platform: 'servicenow', product: 'visibility', class: 'server', counted_on: '2026-10-30', count: '5000' },
    {
      platform: 'servicenow',
      product: 'health',
      class: 'container',
      counted_on: '2026-10-31',
      count: '4000',
      aggregated: 'true',
      unit_id: 'OPS',
    },
  ],
  class_audits: [
    {
      platform: 'servicenow',
      resource_id: 'CI0004711',
      class: 'cmdb_ci_linux_server',
      reason: 'reinstalled in June; the quarterly audit found it',
      author: 'Licence desk',
    },
    {
      platform: 'servicenow',
      resource_id: 'CI0005102',
      class: 'cmdb_ci_oslv_container',
      reason: 'runs in the yard cluster',
      author: 'Licence desk',
    },
  ],
  meter_readings: [
    {
      platform: 'servicenow',
      meter: 'assists',
      read_on: '2026-10-03T08:15:00Z',
      account_id: 'ann.byrne',
      action_type: 'incident_summary',
      quantity: '3',
      reading_id: 'a1f0c9d2',
    },
    {
      platform: 'servicenow',
      meter: 'integration_hub',
      read_on: '2026-10',
      account_id: 'x_harbour_erp',
      quantity: '1840',
    },
  ],
  action_weights: [
    {
      platform: 'servicenow',
      meter: 'assists',
      action_type: 'incident_summary',
      weight: '1',
      valid_from: '2025-10-15',
    },
    {
      platform: 'servicenow',
      meter: 'assists',
      action_type: 'agentic_workflow',
      weight: '25',
      valid_from: '2025-10-15',
      valid_to: '2026-10-14',
    },
  ],
  planned_growth: [
    {
      platform: 'servicenow',
      meter: 'assists',
      period: '2026-11',
      growth_percent: '12.5',
      reason: 'the yard joins in November',
      author: 'Licence desk',
    },
    {
      platform: 'servicenow',
      meter: 'integration_hub',
      period: '2026-12',
      growth_percent: '-40',
      reason: 'the old ERP is switched off',
      author: 'Licence desk',
    },
  ],
  capabilities: [
    { platform: 'servicenow', product: 'ITOM Health', capability: 'event_management', tier: 'Standard' },
    { platform: 'servicenow', product: 'ITOM Health', capability: 'metric_intelligence', tier: 'Enterprise' },
  ],
  capability_use: [
    {
      platform: 'servicenow',
      product: 'ITOM Health',
      capability: 'event_management',
      used_on: '2026-10-03',
      account_id: 'ann.byrne',
      environment: 'production',
      quantity: '14',
    },
    {
      platform: 'servicenow',
      product: 'ITOM Health',
      capability: 'metric_intelligence',
      used_on: '2026-10',
      quantity: '0',
    },
  ],
  quotes: [
    {
      quote_id: 'Q-2027-1',
      quote_line: '1',
      product: 'ITSM Professional Fulfiller',
      metric: 'per_user',
      tier: 'Advanced',
      quantity: '40',
      annual_amount: '52800.00',
      currency: 'EUR',
      replaces_line_id: 'SN-FUL',
    },
    {
      quote_id: 'Q-2027-1',
      quote_line: '2',
      product: 'Now Assist',
      metric: 'consumption',
      quantity: '120000',
      annual_amount: '18000.00',
      currency: 'EUR',
    },
  ],
  benchmarks: [
    {
      product: 'ITSM Professional Fulfiller',
      metric: 'per_user',
      tier: 'Advanced',
      currency: 'EUR',
      low: '980',
      high: '1250.50',
      source: 'adviser',
    },
    { product: 'Now Assist', metric: 'consumption', currency: 'EUR', low: '0.085', high: '0.16', source: 'peers' },
  ],
};
