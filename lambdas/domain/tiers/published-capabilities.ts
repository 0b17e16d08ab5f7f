/** The lowest tier of a scheme that has a capability of a product, as the vendor's documentation states it. */
export interface PublishedCapability {
  readonly platform: string;
  /** The vendor's short name, as contract lines write it. */
  readonly product: string;
  readonly capability: string;
  readonly tier: string;
  /** The page that states it. */
  readonly source: string;
}

type Stated = readonly [capability: string, tier: string, page: string];

const NOW_ASSIST = 'yokohama/release-notes/rn-summary-addtl-reqs';
const IMPROVEMENT = 'australia/it-service-management/continual-improvement-management/request-cim';
const OPERATIONS = 'australia/better-together/service-operations';
const ALERT_AUTOMATION = 'australia/it-operations-management/service-reliability-management/sr-install-aa-store-app';
const CONTENT_BY_LEARNING = 'australia/employee-service-management/employee-experience-foundation/rfy-ec';
const EXECUTIVES = 'australia/now-intelligence/install-dashboard-cio';
const AI_AGENTS = 'australia/intelligent-experiences/install-ai-agents-plugins';
const HR_AGENTS = 'australia/employee-service-management/now-assist-for-hrsd/employee-issue-resolve-critical';
const TIERS_OF_2026 = 'australia/intelligent-experiences/ai-native-sku-overview';
const PORTFOLIO_PRIME = 'store-release-notes/store-itbm-rn-spm-prime';

/** What the page of 2026 says of every product line that it names. */
const EVERY_LINE_OF_2026: readonly Stated[] = [
  ['now_assist', 'Foundation', TIERS_OF_2026],
  ['ai_agents', 'Foundation', TIERS_OF_2026],
  ['platform_analytics_advanced', 'Advanced', TIERS_OF_2026],
  ['custom_ai_agents', 'Prime', TIERS_OF_2026],
  ['ai_specialists', 'Prime', TIERS_OF_2026],
];

const ITSM: readonly Stated[] = [
  ['service_operations_workspace', 'Standard', OPERATIONS],
  ['virtual_agent_lite', 'Standard', 'australia/conversational-interfaces/virtual-agent/va-lite'],
  ['alert_automation', 'Pro', ALERT_AUTOMATION],
  ['change_success_score', 'Pro', 'australia/it-service-management/change-management/change-success-score'],
  ['coaching', 'Pro', 'australia/it-service-management/coaching/cf-request-coaching'],
  ['continual_improvement_management', 'Pro', IMPROVEMENT],
  [
    'field_recommendations',
    'Pro',
    'australia/it-service-management/service-operations-workspace/get-field-recommendations',
  ],
  ['investigation_framework', 'Pro', OPERATIONS],
  ['performance_analytics', 'Pro', 'australia/it-service-management/it-agent-dashboard-sow'],
  ['predictive_intelligence', 'Pro', CONTENT_BY_LEARNING],
  ['servicenow_voice', 'Pro', 'australia/servicenow-platform/install-ccc-itsm'],
  ['task_intelligence', 'Pro', 'australia/it-service-management/task-intelligence-for-itsm/install-ti-itsm'],
  [
    'vendor_manager_workspace',
    'Pro',
    'zurich/it-service-management/vendor-management-workspace/activate-vendor-management-configurable-workspace',
  ],
  ['virtual_agent', 'Pro', 'australia/conversational-interfaces/virtual-agent/exploring-virtual-agent'],
  ['ai_agents', 'Pro Plus', AI_AGENTS],
  ['now_assist', 'Pro Plus', NOW_ASSIST],
  ['process_mining', 'Enterprise', 'australia/it-service-management/change-management/change-velocity-dashboard'],
  ['servicenow_university_spoke', 'Enterprise', 'zurich/integrate-applications/integration-hub/now-learning-spoke'],
  [
    'workforce_optimization',
    'Enterprise',
    'australia/it-service-management/workforce-optimization-for-it-service-management/activate-configurable-workforce-optimization-itsm',
  ],
  ...EVERY_LINE_OF_2026,
];

const CSM: readonly Stated[] = [
  ['continual_improvement_management', 'Pro', IMPROVEMENT],
  ['performance_analytics', 'Pro', 'australia/now-intelligence/install-dashboard-cco'],
  ['ai_agents', 'Pro Plus', AI_AGENTS],
  ['now_assist', 'Pro Plus', NOW_ASSIST],
  ['workforce_optimization', 'Enterprise', 'australia/customer-service-management/request-configurable-wfo-cs'],
  ...EVERY_LINE_OF_2026,
];

const HRSD: readonly Stated[] = [
  ['anonymous_report_center', 'Pro', 'australia/employee-service-management/legal-investigations/integrate-lsd-hrsd'],
  ['continual_improvement_management', 'Pro', IMPROVEMENT],
  ['performance_analytics', 'Pro', 'australia/now-intelligence/install-dashboard-chro'],
  ['predictive_intelligence', 'Pro', CONTENT_BY_LEARNING],
  ['vault', 'Pro', 'australia/employee-service-management/hr-service-delivery/install-vault-hr'],
  [
    'virtual_agent',
    'Pro',
    'australia/employee-service-management/employee-experience-foundation/c_ServiceNowForMSTeams',
  ],
  ['ai_agents', 'Pro Plus', HR_AGENTS],
  ['now_assist', 'Pro Plus', HR_AGENTS],
  ['journey_accelerator', 'Enterprise', 'australia/employee-service-management/journey-accelerator/ja-version-support'],
  ...EVERY_LINE_OF_2026,
];

const ITOM: readonly Stated[] = [
  ['alert_automation', 'Pro', ALERT_AUTOMATION],
  ['performance_analytics', 'Pro', EXECUTIVES],
  ['service_operations_workspace', 'Pro', OPERATIONS],
  [
    'service_reliability_management',
    'Pro',
    'australia/it-operations-management/service-reliability-management/sr-landing-page',
  ],
  [
    'learning_enhanced_automation_playbooks',
    'Pro Plus',
    'store-release-notes/store-rn-itsm-service-ops-workspace-apps',
  ],
  ['now_assist', 'Pro Plus', NOW_ASSIST],
  ['learning_enhanced_automation_playbooks', 'Advanced', 'store-release-notes/store-rn-itom-advanced'],
  ['service_observability', 'Prime', 'store-release-notes/store-rn-itom-prime'],
];

const SPM: readonly Stated[] = [
  [
    'portfolio_planning',
    'Standard',
    'australia/it-business-management/portfolio-planning/portfolio-planning-app-landing-page',
  ],
  ['enterprise_agile_planning', 'Pro', 'australia/it-business-management/enterprise-agile-planning/eap-landing'],
  ['feedback', 'Pro', 'australia/it-business-management/product-feedback/product-feedback-landing'],
  ['performance_analytics', 'Pro', EXECUTIVES],
  [
    'strategic_planning',
    'Pro',
    'zurich/it-business-management/strategic-planning/alignment-planner-workspace-landing-page',
  ],
  [
    'now_assist',
    'Pro Plus',
    'australia/it-business-management/now-assist-for-strategic-portfolio-management-spm/supporting-info-now-assist-spm',
  ],
  ['custom_ai_agents', 'Prime', PORTFOLIO_PRIME],
  ['investment_funding', 'Prime', PORTFOLIO_PRIME],
  ['strategic_planning', 'Prime', PORTFOLIO_PRIME],
];

const HAM: readonly Stated[] = [
  ['now_assist', 'Pro Plus', 'australia/it-asset-management/hardware-asset-management/supporting-info-now-assist-ham'],
];

const SAM: readonly Stated[] = [['now_assist', 'Pro Plus', NOW_ASSIST]];

const stated = (product: string, rows: readonly Stated[]): PublishedCapability[] =>
  rows.map(([capability, tier, page]) => ({
    platform: 'servicenow',
    product,
    capability,
    tier,
    source: `https://www.servicenow.com/docs/r/${page}.html`,
  }));

/**
 * What ServiceNow's product documentation and store release notes state of `PUBLISHED_TIERS` (R10.2), read on
 * 2026-11-26 in the vendor's own copy of 2026-06-25 (github.com/ServiceNow/ServiceNowDocs). `Professional` there is
 * `Pro` here. Not in it: what no page places in a tier, what is sold separately too, what two pages place differently,
 * and what advisers write. So it is no list of all that a tier has, and says nothing of ITOM Visibility, ITOM Health and
 * ITOM Optimisation, whose parts the pages name without tiers.
 */
export const PUBLISHED_CAPABILITIES: readonly PublishedCapability[] = [
  ...stated('ITSM', ITSM),
  ...stated('CSM', CSM),
  ...stated('HRSD', HRSD),
  ...stated('ITOM', ITOM),
  ...stated('SPM', SPM),
  ...stated('HAM', HAM),
  ...stated('SAM', SAM),
];
