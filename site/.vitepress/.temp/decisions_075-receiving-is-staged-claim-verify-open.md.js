import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"075. Receiving is staged: claim, verify, open","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/075-receiving-is-staged-claim-verify-open.md","filePath":"decisions/075-receiving-is-staged-claim-verify-open.md"}');
const _sfc_main = { name: "decisions/075-receiving-is-staged-claim-verify-open.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="075-receiving-is-staged-claim-verify-open" tabindex="-1">075. Receiving is staged: claim, verify, open <a class="header-anchor" href="#075-receiving-is-staged-claim-verify-open" aria-label="Permalink to &quot;075. Receiving is staged: claim, verify, open&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><p>Supersedes: <a href="/apoint/decisions/016-one-function-seals-and-signs.html">016</a>, <a href="/apoint/decisions/047-passing-on-sealed-requests-takes-a-word.html">047</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>claimRequest</code> reads the headers. <code>verify</code> on its result checks signature and time. <code>open</code> on that result decrypts and parses. Each stage exists only as a method of the stage before. A claim is made from the headers alone, before the body is read.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>One function with callbacks for look-up and admission: the order was hidden, and their errors had to be told apart from ours.</li><li>Free functions for each step: they can be called in the wrong order.</li><li>A claim that needs the body: a gateway would read a mebibyte for a client that it does not know.</li><li>Classes with private state: a closure keeps as much, and is less code in every bundle.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Look-up of the client, claim against replays and refusal are plain code between the stages. A verifier that passes sealed requests on stops after <code>verify</code>. A stage is a frozen value whose methods close over what was checked, so nobody can change it between two stages. The brands that tell stages and directions apart are types alone; bytes are marked as verified at run time (<a href="/apoint/decisions/017-verified-bytes-are-cut-from-the-verified-content.html">017</a>). Sending stays one function that seals and then signs.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/075-receiving-is-staged-claim-verify-open.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _075ReceivingIsStagedClaimVerifyOpen = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _075ReceivingIsStagedClaimVerifyOpen as default
};
