import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { CheckCircle, ClockCounterClockwise } from '@strapi/icons';
import { ARTICLE } from './address';
import { KeptText } from './conflict/KeptText';
import { watchDocuments } from './document-cache';
import { WorkflowPanel } from './panel/WorkflowPanel';
import { TRAIL_PERMISSIONS } from './trail/permissions';

const TASKS: WidgetArgs = {
  id: 'tasks',
  pluginId: 'humas',
  title: { id: 'humas.workflow.tasks.title', defaultMessage: 'Menunggu Anda' },
  icon: CheckCircle,
  component: async () => (await import('./tasks/TasksWidget')).default,
  permissions: [{ action: 'plugin::content-manager.explorer.read', subject: ARTICLE }],
};

interface ContentManager {
  addEditViewSidePanel(panels: PanelComponent[]): void;
}

/** The way of an article to the public: a panel beside its form, what waits on the home page, and the trail of everything. */
export const workflow = {
  register(app: StrapiApp) {
    app.addMiddlewares([watchDocuments]);
    app.widgets.register((widgets) => [TASKS, ...widgets]);
    app.addMenuLink({
      to: 'plugins/humas/trail',
      icon: ClockCounterClockwise,
      intlLabel: { id: 'humas.workflow.audit.title', defaultMessage: 'Jejak audit' },
      permissions: TRAIL_PERMISSIONS,
      Component: () => import('./trail/TrailPage'),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManager;
    contentManager.addEditViewSidePanel([KeptText, WorkflowPanel]);
  },
};
