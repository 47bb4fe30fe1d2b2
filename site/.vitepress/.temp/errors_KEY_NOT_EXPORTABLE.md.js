import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_NOT_EXPORTABLE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_NOT_EXPORTABLE.md","filePath":"errors/KEY_NOT_EXPORTABLE.md"}');
const _sfc_main = { name: "errors/KEY_NOT_EXPORTABLE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_not_exportable" tabindex="-1">KEY_NOT_EXPORTABLE <a class="header-anchor" href="#key_not_exportable" aria-label="Permalink to &quot;KEY_NOT_EXPORTABLE&quot;">​</a></h1><p>The key comes from a <code>CryptoKey</code> that is not extractable.</p><p><strong>What to do.</strong> Export the key where it was made, or do without the export.</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#exportprivatekey"><code>exportPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#exportpublickey"><code>exportPublicKey</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The key comes from a CryptoKey that is not extractable; export it where it was made.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_NOT_EXPORTABLE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_NOT_EXPORTABLE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_NOT_EXPORTABLE as default
};
