import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent, h } from 'vue';
import VersionMenu from './VersionMenu.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'nav-bar-content-after': () => h(VersionMenu),
      'nav-screen-content-after': () => h(VersionMenu),
    }),
  enhanceApp: ({ app }) => {
    // No other page loads it.
    app.component(
      'Playground',
      defineAsyncComponent(() => import('./playground/PlaygroundPage.vue')),
    );
  },
} satisfies Theme;
