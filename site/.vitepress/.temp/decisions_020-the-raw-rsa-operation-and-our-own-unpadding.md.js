import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"020. The raw RSA operation, and our own unpadding","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/020-the-raw-rsa-operation-and-our-own-unpadding.md","filePath":"decisions/020-the-raw-rsa-operation-and-our-own-unpadding.md"}');
const _sfc_main = { name: "decisions/020-the-raw-rsa-operation-and-our-own-unpadding.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="020-the-raw-rsa-operation-and-our-own-unpadding" tabindex="-1">020. The raw RSA operation, and our own unpadding <a class="header-anchor" href="#020-the-raw-rsa-operation-and-our-own-unpadding" aria-label="Permalink to &quot;020. The raw RSA operation, and our own unpadding&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The raw RSA operation runs on every version of Node, and about forty lines of ours take the padding off.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>The runtime&#39;s own RSAES-PKCS1-v1_5: Node 20 refuses it (CVE-2023-46809), later versions leave the rejection to OpenSSL.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>All runtimes and versions behave alike. The forty lines are tested with Wycheproof and timed by <code>pnpm timing</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/020-the-raw-rsa-operation-and-our-own-unpadding.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _020TheRawRsaOperationAndOurOwnUnpadding = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _020TheRawRsaOperationAndOurOwnUnpadding as default
};
