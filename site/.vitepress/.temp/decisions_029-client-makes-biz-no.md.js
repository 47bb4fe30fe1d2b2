import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"029. The client makes a bizNo if there is none","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/029-client-makes-biz-no.md","filePath":"decisions/029-client-makes-biz-no.md"}');
const _sfc_main = { name: "decisions/029-client-makes-biz-no.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="029-the-client-makes-a-bizno-if-there-is-none" tabindex="-1">029. The client makes a <code>bizNo</code> if there is none <a class="header-anchor" href="#029-the-client-makes-a-bizno-if-there-is-none" aria-label="Permalink to &quot;029. The client makes a \`bizNo\` if there is none&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>issueBenefit</code> adds a <code>bizNo</code> to a request without one.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Send it without, since the page says optional: then no repetition is safe.</li><li>Refuse it: every caller would write the same line.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The <code>bizNo</code> is in the outcome and is handed out before the first byte leaves, so that it can be stored.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/029-client-makes-biz-no.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _029ClientMakesBizNo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _029ClientMakesBizNo as default
};
