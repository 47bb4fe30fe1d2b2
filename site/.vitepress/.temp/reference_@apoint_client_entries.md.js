import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Entries of @apoint/client","description":"","frontmatter":{},"headers":[],"relativePath":"reference/@apoint/client/entries.md","filePath":"reference/@apoint/client/entries.md"}');
const _sfc_main = { name: "reference/@apoint/client/entries.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="entries-of-apointclient" tabindex="-1">Entries of @apoint/client <a class="header-anchor" href="#entries-of-apointclient" aria-label="Permalink to &quot;Entries of @apoint/client&quot;">​</a></h1><h2 id="modules" tabindex="-1">Modules <a class="header-anchor" href="#modules" aria-label="Permalink to &quot;Modules&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Module</th><th>Description</th></tr></thead><tbody><tr><td><a href="/apoint/reference/@apoint/client/opentelemetry.html">opentelemetry</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/client/">main entry</a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/@apoint/client/entries.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const entries = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  entries as default
};
