import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"038. AES-ECB by @noble/ciphers, RSAES-PKCS1-v1_5 by BigInt","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/038-aes-by-noble-rsa-by-bigint.md","filePath":"decisions/038-aes-by-noble-rsa-by-bigint.md"}');
const _sfc_main = { name: "decisions/038-aes-by-noble-rsa-by-bigint.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="038-aes-ecb-by-nobleciphers-rsaes-pkcs1-v1_5-by-bigint" tabindex="-1">038. AES-ECB by <code>@noble/ciphers</code>, RSAES-PKCS1-v1_5 by <code>BigInt</code> <a class="header-anchor" href="#038-aes-ecb-by-nobleciphers-rsaes-pkcs1-v1_5-by-bigint" aria-label="Permalink to &quot;038. AES-ECB by \`@noble/ciphers\`, RSAES-PKCS1-v1_5 by \`BigInt\`&quot;">​</a></h1><p>Date: 2026-11-24</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The portable half takes AES-ECB from <code>@noble/ciphers</code> and does the RSA private operation with <code>BigInt</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>WebCrypto: it has neither.</li><li>A library such as node-forge: opening an envelope took 8.65 times as long in Chromium.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The private operation uses the Chinese remainder theorem, a fresh blinding of the base each time and exponent windows of fixed size, and checks its result before it is used. The time that <code>BigInt</code> takes is up to the engine; the README of <code>rsa-aes-envelope</code> has the figures.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/038-aes-by-noble-rsa-by-bigint.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _038AesByNobleRsaByBigint = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _038AesByNobleRsaByBigint as default
};
