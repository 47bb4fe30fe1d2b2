import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"The site","description":"","frontmatter":{},"headers":[],"relativePath":"site.md","filePath":"site.md"}');
const _sfc_main = { name: "site.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="the-site" tabindex="-1">The site <a class="header-anchor" href="#the-site" aria-label="Permalink to &quot;The site&quot;">​</a></h1><p><code>pnpm site</code> writes it to <code>site/html</code>; <code>pnpm site:open</code> serves it to this machine; <code>pnpm site:check</code> loads every page in Chromium.</p><ul><li><code>content/</code>: pages that exist for the site only. All others are the documents of the repository, with their links rewritten.</li><li><code>src/pages/</code>: makes the Markdown. <a href="/apoint/sources/site/src/pages/navigation.ts.html">navigation.ts</a> says what stands where in the sidebar.</li><li><code>.vitepress/</code>: makes HTML of it.</li><li><code>src/check/</code>: what every page must hold. <a href="/apoint/sources/site/src/check/words.ts.html">words.ts</a> are the words that the search must find.</li></ul><p>In <code>content/</code>, a line <code>&lt;&lt;&lt; FILE</code> shows a file of the repository, and a block <code>picture</code> is drawn as SVG.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("site.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const site = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  site as default
};
