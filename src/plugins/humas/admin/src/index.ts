/** The admin side of the newsroom. Strings stand in translations/, Indonesian first. */
const PLUGIN_ID = 'humas';

export default {
  register(app: { registerPlugin(plugin: { id: string; name: string }): void }) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Humas' });
  },
};
