import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"042. Envelopes that do not open take the same steps","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/042-envelopes-that-do-not-open-take-the-same-steps.md","filePath":"decisions/042-envelopes-that-do-not-open-take-the-same-steps.md"}');
const _sfc_main = { name: "decisions/042-envelopes-that-do-not-open-take-the-same-steps.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="042-envelopes-that-do-not-open-take-the-same-steps" tabindex="-1">042. Envelopes that do not open take the same steps <a class="header-anchor" href="#042-envelopes-that-do-not-open-take-the-same-steps" aria-label="Permalink to &quot;042. Envelopes that do not open take the same steps&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>What does not open goes through the same steps in the same order: all 32 bytes of the key, the last block under each shorter length, all 32 bytes again. A wrapped key of the wrong length is refused after the private operation on a number in its place.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Stop at the first fault: AES with 128 bits is quicker than with 256, so a good padding around a 16-byte key showed in the time. <code>pnpm timing</code> saw it on both halves.</li><li>Try the three lengths beginning with the key&#39;s own: the same work, but the order showed (t 6.3 between two kinds).</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>What opens with a 32-byte key pays nothing. What does not open costs more.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/042-envelopes-that-do-not-open-take-the-same-steps.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _042EnvelopesThatDoNotOpenTakeTheSameSteps = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _042EnvelopesThatDoNotOpenTakeTheSameSteps as default
};
