import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"074. An operation is a value with its own validators","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/074-an-operation-is-a-value-with-its-own-validators.md","filePath":"decisions/074-an-operation-is-a-value-with-its-own-validators.md"}');
const _sfc_main = { name: "decisions/074-an-operation-is-a-value-with-its-own-validators.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="074-an-operation-is-a-value-with-its-own-validators" tabindex="-1">074. An operation is a value with its own validators <a class="header-anchor" href="#074-an-operation-is-a-value-with-its-own-validators" aria-label="Permalink to &quot;074. An operation is a value with its own validators&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><p>Supersedes: <a href="/apoint/decisions/069-client-signed-has-no-validator-of-its-own.html">069</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>An operation holds method, path, whether it may be repeated, and the validators of its request and response. <code>client.call(operation, body)</code> infers both types. The client&#39;s default for <code>issueBenefit</code> is the operation with the least rules. The operation with all rules is <code>issueBenefit</code> of <code>@apoint/benefit-issue-types/operations/issue-benefit</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>One method for each endpoint, with the rules inside the client: a second endpoint touches the client in many places.</li><li>All rules by default: with them the signed client is 15 843 bytes of gzip and not 11 942 (measured on this day), for everybody. The platform checks the body itself and answers <code>PARAM_ILLEGAL</code>.</li><li>No rules by default: a <code>bizNo</code> that is too long or is missing from the JSON would make repetitions unsafe.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A second typed endpoint is one new file. The least rules are those that a repetition and an outcome need: a <code>bizNo</code> of 1 to 64 characters that is in the very JSON that is sent, and a verified <code>result</code> of texts. Whoever wants faults found before sending passes one value.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/074-an-operation-is-a-value-with-its-own-validators.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _074AnOperationIsAValueWithItsOwnValidators = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _074AnOperationIsAValueWithItsOwnValidators as default
};
