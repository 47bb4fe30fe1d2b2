import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"004. Codecs are synchronous, cryptography is asynchronous","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/004-sync-codecs-async-cryptography.md","filePath":"decisions/004-sync-codecs-async-cryptography.md"}');
const _sfc_main = { name: "decisions/004-sync-codecs-async-cryptography.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="004-codecs-are-synchronous-cryptography-is-asynchronous" tabindex="-1">004. Codecs are synchronous, cryptography is asynchronous <a class="header-anchor" href="#004-codecs-are-synchronous-cryptography-is-asynchronous" aria-label="Permalink to &quot;004. Codecs are synchronous, cryptography is asynchronous&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Text is parsed and formatted synchronously. Keys, signatures and envelopes return promises. Nothing exists in both forms.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Synchronous twins of the cryptography: twice as much to test and document, and not possible with WebCrypto.</li><li>Asynchronous codecs: a promise for each header, for nothing.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>One signature works on every runtime. On Node a promise is paid for where the work itself would be synchronous.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/004-sync-codecs-async-cryptography.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _004SyncCodecsAsyncCryptography = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _004SyncCodecsAsyncCryptography as default
};
