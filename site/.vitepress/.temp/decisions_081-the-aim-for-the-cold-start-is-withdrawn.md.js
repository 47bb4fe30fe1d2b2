import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"081. The aim for the cold start is withdrawn","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/081-the-aim-for-the-cold-start-is-withdrawn.md","filePath":"decisions/081-the-aim-for-the-cold-start-is-withdrawn.md"}');
const _sfc_main = { name: "decisions/081-the-aim-for-the-cold-start-is-withdrawn.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="081-the-aim-for-the-cold-start-is-withdrawn" tabindex="-1">081. The aim for the cold start is withdrawn <a class="header-anchor" href="#081-the-aim-for-the-cold-start-is-withdrawn" aria-label="Permalink to &quot;081. The aim for the cold start is withdrawn&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The import of <code>client</code> is 2.5 times as fast as that of <code>alipay-sdk</code>; 10 times was aimed at. That aim is withdrawn. The 2.5 is kept, and the figure of a bundled application is reported beside it.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Bundle each package into a few files: 38 modules and a ratio of 5.2, but nothing could be read any more (<a href="/apoint/decisions/005-no-bundler.html">005</a>).</li><li>Bundle the whole client into one file: a ratio of 20, but a key that was imported from another package is no key to the client, because classes exist twice.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Readable modules are worth more. Where the start counts, bundle the application.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/081-the-aim-for-the-cold-start-is-withdrawn.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _081TheAimForTheColdStartIsWithdrawn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _081TheAimForTheColdStartIsWithdrawn as default
};
