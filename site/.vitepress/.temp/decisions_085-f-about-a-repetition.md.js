import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"085. An F about a repetition proves nothing about the first request","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/085-f-about-a-repetition.md","filePath":"decisions/085-f-about-a-repetition.md"}');
const _sfc_main = { name: "decisions/085-f-about-a-repetition.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="085-an-f-about-a-repetition-proves-nothing-about-the-first-request" tabindex="-1">085. An F about a repetition proves nothing about the first request <a class="header-anchor" href="#085-an-f-about-a-repetition-proves-nothing-about-the-first-request" aria-label="Permalink to &quot;085. An F about a repetition proves nothing about the first request&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>PARAM_ILLEGAL</code> and <code>REPEAT_REQ_INCONSISTENT</code> are <code>rejected</code> only when the call knows that its <code>bizNo</code> is fresh. Otherwise they are <code>unknown</code>, and the outcome says why.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Believe every F: &quot;this <code>bizNo</code> was used with other content&quot; does not mean that nothing was issued. The first request may have been carried out.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A <code>bizNo</code> that the client made is fresh. For one that comes from the caller, the caller has to say so (<a href="/apoint/decisions/103-fresh-by-fact-or-by-word.html">103</a>).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/085-f-about-a-repetition.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _085FAboutARepetition = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _085FAboutARepetition as default
};
