import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CLIENT_LOOKUP_FAILED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/CLIENT_LOOKUP_FAILED.md","filePath":"errors/CLIENT_LOOKUP_FAILED.md"}');
const _sfc_main = { name: "errors/CLIENT_LOOKUP_FAILED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="client_lookup_failed" tabindex="-1">CLIENT_LOOKUP_FAILED <a class="header-anchor" href="#client_lookup_failed" aria-label="Permalink to &quot;CLIENT_LOOKUP_FAILED&quot;">​</a></h1><p>Your look-up of clients failed, so it is not known whether there is such a client.</p><p><strong>What to do.</strong> See <code>cause</code>, and repair the store of clients. The client was told U and will ask again.</p><p><strong>HTTP status of an unsigned refusal.</strong> 503</p><p><strong>Who throws it.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#cachedclientresolver"><code>CachedClientResolver</code></a>, <a href="/apoint/reference/@apoint/gateway/#cachedclientresolver"><code>CachedClientResolver.refresh</code></a>, <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>Looking up the client failed, so it is not known whether there is one; see the cause.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/CLIENT_LOOKUP_FAILED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CLIENT_LOOKUP_FAILED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CLIENT_LOOKUP_FAILED as default
};
