import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"105. A number that reading would change is refused","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/105-numbers-that-change-are-refused.md","filePath":"decisions/105-numbers-that-change-are-refused.md"}');
const _sfc_main = { name: "decisions/105-numbers-that-change-are-refused.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="105-a-number-that-reading-would-change-is-refused" tabindex="-1">105. A number that reading would change is refused <a class="header-anchor" href="#105-a-number-that-reading-would-change-is-refused" aria-label="Permalink to &quot;105. A number that reading would change is refused&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A received body with a number that a double does not keep is refused with <code>JSON_NUMBER_INEXACT</code>; the test is whether the shortest text of the double is the same number. A request to be sent may have no number from 2^53 on, none that is not finite, and no -0. The bytes of every verified response are handed out with the outcome.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Round as <code>JSON.parse</code> does: the program would act on another number than the one that was signed, and two contents under one <code>bizNo</code> could be compared as equal.</li><li>BigInt or texts in place of numbers: another type for each caller, and for a few bodies only.</li><li>Refuse all numbers from 2^53 on when they are received: 2^60 and 1e300 are kept exactly.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>An answer with such a number leaves the outcome unknown, even if it says S. Its bytes are there to be read by other means.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/105-numbers-that-change-are-refused.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _105NumbersThatChangeAreRefused = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _105NumbersThatChangeAreRefused as default
};
