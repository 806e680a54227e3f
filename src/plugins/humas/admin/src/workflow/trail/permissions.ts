export const TRAIL_PERMISSIONS = [{ action: 'plugin::humas.workflow.trail', subject: null }];
