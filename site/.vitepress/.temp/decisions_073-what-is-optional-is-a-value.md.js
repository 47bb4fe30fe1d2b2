import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"073. What is optional is a value","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/073-what-is-optional-is-a-value.md","filePath":"decisions/073-what-is-optional-is-a-value.md"}');
const _sfc_main = { name: "decisions/073-what-is-optional-is-a-value.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="073-what-is-optional-is-a-value" tabindex="-1">073. What is optional is a value <a class="header-anchor" href="#073-what-is-optional-is-a-value" aria-label="Permalink to &quot;073. What is optional is a value&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><p>Supersedes: <a href="/apoint/decisions/034-envelopes-are-left-out-by-a-second-entry.html">034</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>An optional part is a value that the caller makes and passes: <code>encryption: rsaAes({ sealFor, openWith })</code>. <code>message</code> imports only the types of <code>rsa-aes-envelope</code> and calls the methods of the value.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A second entry without the part (<a href="/apoint/decisions/034-envelopes-are-left-out-by-a-second-entry.html">034</a>): two of everything, and layers to follow.</li><li>An option with plain data: the code that reads it is in every bundle.</li><li>A dynamic import: the first message pays for it, and bundlers make chunks of it.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>One entry each for <code>message</code> and <code>client</code>. Without <code>rsaAes</code> no code of envelopes is in a bundle. The options of the envelope are checked when the value is made, so a wrong key is <code>OPTION_INVALID</code> at start-up. An encrypted message without the value is <code>ENCRYPTION_NOT_CONFIGURED</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/073-what-is-optional-is-a-value.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _073WhatIsOptionalIsAValue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _073WhatIsOptionalIsAValue as default
};
