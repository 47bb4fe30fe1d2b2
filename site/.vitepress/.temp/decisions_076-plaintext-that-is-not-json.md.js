import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"076. A plaintext that is not UTF-8 JSON is never handed out","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/076-plaintext-that-is-not-json.md","filePath":"decisions/076-plaintext-that-is-not-json.md"}');
const _sfc_main = { name: "decisions/076-plaintext-that-is-not-json.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="076-a-plaintext-that-is-not-utf-8-json-is-never-handed-out" tabindex="-1">076. A plaintext that is not UTF-8 JSON is never handed out <a class="header-anchor" href="#076-a-plaintext-that-is-not-utf-8-json-is-never-handed-out" aria-label="Permalink to &quot;076. A plaintext that is not UTF-8 JSON is never handed out&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>open</code> parses what comes out of an envelope. What is not UTF-8 JSON is <code>ENVELOPE_OPEN_FAILED</code>, as any envelope that does not open.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Hand the bytes out and let the caller parse: a wrong AES key leaves good padding once in about 256 messages, so random bytes would come out as a verified message.</li><li>A code of its own: the <code>Encrypt</code> header is not signed, so a captured message could be sent with header after header, and the answers would tell which one unpadded.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Whoever opens envelopes that hold something else than JSON uses <code>rsa-aes-envelope</code> directly. An unencrypted body that is not JSON keeps its own codes.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/076-plaintext-that-is-not-json.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _076PlaintextThatIsNotJson = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _076PlaintextThatIsNotJson as default
};
