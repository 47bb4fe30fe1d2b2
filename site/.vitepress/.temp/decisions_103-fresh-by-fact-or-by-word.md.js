import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"103. A bizNo is fresh by fact or by word","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/103-fresh-by-fact-or-by-word.md","filePath":"decisions/103-fresh-by-fact-or-by-word.md"}');
const _sfc_main = { name: "decisions/103-fresh-by-fact-or-by-word.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="103-a-bizno-is-fresh-by-fact-or-by-word" tabindex="-1">103. A bizNo is fresh by fact or by word <a class="header-anchor" href="#103-a-bizno-is-fresh-by-fact-or-by-word" aria-label="Permalink to &quot;103. A bizNo is fresh by fact or by word&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A call knows that its <code>bizNo</code> is fresh in two cases. The client has made it (not <code>createBizNo</code>), in this process, and this is the first call that sends the very value that <code>prepare</code> returned. Or the caller says so with <code>bizNo: &#39;fresh&#39;</code>. In both cases only the first attempt counts. An answer that may be about a repetition is not repeated: the same bytes get the same answer.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Take every <code>bizNo</code> that <code>createBizNo</code> returns for fresh: it may be a number of the caller&#39;s, which was used before a crash.</li><li>Take a stored order for fresh until it is submitted here: another process may have submitted it.</li><li>Remember every <code>bizNo</code> that was sent: it grows without bound, and ends with the process.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The client remembers at most 10,000 orders that it has made and not sent. One that is forgotten counts as sent. A mistake in the parameters of a caller&#39;s own <code>bizNo</code> shows as <code>unknown</code> with <code>PARAM_ILLEGAL</code> as its <code>resultCode</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/103-fresh-by-fact-or-by-word.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _103FreshByFactOrByWord = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _103FreshByFactOrByWord as default
};
