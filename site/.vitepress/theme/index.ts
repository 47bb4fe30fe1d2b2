import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    // No other page loads it.
    app.component(
      'Playground',
      defineAsyncComponent(() => import('./playground/PlaygroundPage.vue')),
    );
  },
} satisfies Theme;
