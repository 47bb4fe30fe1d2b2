import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"072. Size aims that were not reached","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/072-size-aims-that-were-not-reached.md","filePath":"decisions/072-size-aims-that-were-not-reached.md"}');
const _sfc_main = { name: "decisions/072-size-aims-that-were-not-reached.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="072-size-aims-that-were-not-reached" tabindex="-1">072. Size aims that were not reached <a class="header-anchor" href="#072-size-aims-that-were-not-reached" aria-label="Permalink to &quot;072. Size aims that were not reached&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Three aims were missed, and the code was left as it is. Bytes of gzip on that day: <code>canonical-request</code> 1756 of 1500, verifying with ECC224 16 372 of 16 000, the client 11 942 of 9000.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li><code>canonical-request</code>: drop the calendar, the zones or one direction of freshness. They are what it is for.</li><li>ECC224: write the curve again. <code>@noble/curves</code> and <code>@noble/hashes</code> are 11 400 of it, and arithmetic on a curve is nothing to write again for 400 bytes.</li><li>The client: drop events, or checks of options. They let an operator see what goes on, and refuse an option before it costs points.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The client went from 19 351 to 11 942 without the validator, the table of advice and the reader of all forms of keys. <a href="/apoint/sizes.html">Sizes</a> has those of today.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/072-size-aims-that-were-not-reached.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _072SizeAimsThatWereNotReached = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _072SizeAimsThatWereNotReached as default
};
