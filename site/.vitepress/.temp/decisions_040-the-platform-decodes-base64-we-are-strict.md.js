import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"040. The platform decodes base64, we are strict","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/040-the-platform-decodes-base64-we-are-strict.md","filePath":"decisions/040-the-platform-decodes-base64-we-are-strict.md"}');
const _sfc_main = { name: "decisions/040-the-platform-decodes-base64-we-are-strict.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="040-the-platform-decodes-base64-we-are-strict" tabindex="-1">040. The platform decodes base64, we are strict <a class="header-anchor" href="#040-the-platform-decodes-base64-we-are-strict" aria-label="Permalink to &quot;040. The platform decodes base64, we are strict&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>Buffer</code> or <code>atob</code> decodes. The result is encoded again and compared with the text.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>The platform alone: it takes nearly any text, so one byte string has many texts.</li><li>A decoder of our own: strict, but slower.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A text is taken only when it is the one text that its bytes have.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/040-the-platform-decodes-base64-we-are-strict.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _040ThePlatformDecodesBase64WeAreStrict = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _040ThePlatformDecodesBase64WeAreStrict as default
};
