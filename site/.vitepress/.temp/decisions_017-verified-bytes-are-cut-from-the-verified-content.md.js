import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"017. Verified bytes are cut from the verified content","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/017-verified-bytes-are-cut-from-the-verified-content.md","filePath":"decisions/017-verified-bytes-are-cut-from-the-verified-content.md"}');
const _sfc_main = { name: "decisions/017-verified-bytes-are-cut-from-the-verified-content.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="017-verified-bytes-are-cut-from-the-verified-content" tabindex="-1">017. Verified bytes are cut from the verified content <a class="header-anchor" href="#017-verified-bytes-are-cut-from-the-verified-content" aria-label="Permalink to &quot;017. Verified bytes are cut from the verified content&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>What is handed out as verified is a slice of the very array whose signature was checked. A <code>WeakSet</code> remembers it.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Hand out the caller&#39;s buffer: it could change while the signature is being checked.</li><li>A branded type alone: a cast makes anything verified.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>One copy of each body. <code>parseVerifiedJson</code> takes nothing that did not come out of a verification.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/017-verified-bytes-are-cut-from-the-verified-content.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _017VerifiedBytesAreCutFromTheVerifiedContent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _017VerifiedBytesAreCutFromTheVerifiedContent as default
};
