import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Entries of @apoint/primitives","description":"","frontmatter":{},"headers":[],"relativePath":"reference/@apoint/primitives/entries.md","filePath":"reference/@apoint/primitives/entries.md"}');
const _sfc_main = { name: "reference/@apoint/primitives/entries.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="entries-of-apointprimitives" tabindex="-1">Entries of @apoint/primitives <a class="header-anchor" href="#entries-of-apointprimitives" aria-label="Permalink to &quot;Entries of @apoint/primitives&quot;">​</a></h1><h2 id="modules" tabindex="-1">Modules <a class="header-anchor" href="#modules" aria-label="Permalink to &quot;Modules&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Module</th><th>Description</th></tr></thead><tbody><tr><td><a href="/apoint/reference/@apoint/primitives/base64.html">base64</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/primitives/codes.html">codes</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/primitives/errors.html">errors</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/primitives/hex.html">hex</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/primitives/">main entry</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/primitives/percent.html">percent</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/primitives/utf8.html">utf8</a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/@apoint/primitives/entries.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const entries = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  entries as default
};
