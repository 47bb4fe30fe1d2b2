import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"102. What was signed is an option of the adapter","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/102-what-was-signed-is-an-option-of-the-adapter.md","filePath":"decisions/102-what-was-signed-is-an-option-of-the-adapter.md"}');
const _sfc_main = { name: "decisions/102-what-was-signed-is-an-option-of-the-adapter.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="102-what-was-signed-is-an-option-of-the-adapter" tabindex="-1">102. What was signed is an option of the adapter <a class="header-anchor" href="#102-what-was-signed-is-an-option-of-the-adapter" aria-label="Permalink to &quot;102. What was signed is an option of the adapter&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>externalUri</code>, a prefix or a function, is an option of every adapter and of every verifying middleware. It makes the URI that the client has signed out of the one that came. The event of a refusal has both.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>An option of the gateway: one gateway can be mounted in several places, behind different proxies.</li><li>Believe <code>X-Forwarded-Prefix</code> or <code>X-Original-URI</code>: anybody can send them. Whoever has a proxy that sets them can read them in the function.</li><li>Try both paths: what is accepted would then depend on more than what the operator has said.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The signature is over the path that the client knows, and what is verified is still one URI. A mistake in the option refuses requests; it does not accept others than those that were signed for that URI.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/102-what-was-signed-is-an-option-of-the-adapter.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _102WhatWasSignedIsAnOptionOfTheAdapter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _102WhatWasSignedIsAnOptionOfTheAdapter as default
};
