import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"012. keyVersion=1 is written where no version is known","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/012-key-version-1-is-written.md","filePath":"decisions/012-key-version-1-is-written.md"}');
const _sfc_main = { name: "decisions/012-key-version-1-is-written.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="012-keyversion1-is-written-where-no-version-is-known" tabindex="-1">012. <code>keyVersion=1</code> is written where no version is known <a class="header-anchor" href="#012-keyversion1-is-written-where-no-version-is-known" aria-label="Permalink to &quot;012. \`keyVersion=1\` is written where no version is known&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A header for a bare key says <code>keyVersion=1</code>. All three parameters are always written.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Leave <code>keyVersion</code> out, as the page allows: one of the vendor&#39;s SDKs skips verification when the header has fewer than three parameters.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The header looks like the sample of the published page.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/012-key-version-1-is-written.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _012KeyVersion1IsWritten = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _012KeyVersion1IsWritten as default
};
