import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"041. One form of RSA keys is left to the runtime, and then asked for","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/041-rsa-keys-read-by-the-runtime.md","filePath":"decisions/041-rsa-keys-read-by-the-runtime.md"}');
const _sfc_main = { name: "decisions/041-rsa-keys-read-by-the-runtime.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="041-one-form-of-rsa-keys-is-left-to-the-runtime-and-then-asked-for" tabindex="-1">041. One form of RSA keys is left to the runtime, and then asked for <a class="header-anchor" href="#041-one-form-of-rsa-keys-is-left-to-the-runtime-and-then-asked-for" aria-label="Permalink to &quot;041. One form of RSA keys is left to the runtime, and then asked for&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>importRsaSpki</code> and <code>importRsaPkcs8</code> let the runtime read the key. The runtime then writes it again, and the key is taken only if the bytes are the same.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Our own reader for these too (<a href="/apoint/decisions/010-our-own-reader-brings-every-key-to-der.html">010</a>): it would be in the smallest bundles.</li><li>Believe the runtime: a key would have several forms, and so several fingerprints.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>What runtimes do not check is checked by us: odd numbers, sizes, and one signature that the public half verifies. <code>importRsaPkcs8</code> signs only, since opening an envelope needs the integers, which only a reader has.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/041-rsa-keys-read-by-the-runtime.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _041RsaKeysReadByTheRuntime = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _041RsaKeysReadByTheRuntime as default
};
