import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CONTENT_ENCODING_UNSUPPORTED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/CONTENT_ENCODING_UNSUPPORTED.md","filePath":"errors/CONTENT_ENCODING_UNSUPPORTED.md"}');
const _sfc_main = { name: "errors/CONTENT_ENCODING_UNSUPPORTED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="content_encoding_unsupported" tabindex="-1">CONTENT_ENCODING_UNSUPPORTED <a class="header-anchor" href="#content_encoding_unsupported" aria-label="Permalink to &quot;CONTENT_ENCODING_UNSUPPORTED&quot;">​</a></h1><p>The request declares a <code>Content-Encoding</code> other than <code>identity</code>.</p><p><strong>What to do.</strong> Send the body uncompressed, byte by byte as it was signed.</p><p><strong>HTTP status of an unsigned refusal.</strong> 415</p><p><strong>Who throws it.</strong> message: <a href="/apoint/reference/@apoint/message/#claimrequest"><code>claimRequest</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The message has a Content-Encoding, but this wire has no compression; send the body as it was signed.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/CONTENT_ENCODING_UNSUPPORTED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CONTENT_ENCODING_UNSUPPORTED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CONTENT_ENCODING_UNSUPPORTED as default
};
