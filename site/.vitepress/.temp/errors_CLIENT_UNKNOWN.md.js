import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CLIENT_UNKNOWN","description":"","frontmatter":{},"headers":[],"relativePath":"errors/CLIENT_UNKNOWN.md","filePath":"errors/CLIENT_UNKNOWN.md"}');
const _sfc_main = { name: "errors/CLIENT_UNKNOWN.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="client_unknown" tabindex="-1">CLIENT_UNKNOWN <a class="header-anchor" href="#client_unknown" aria-label="Permalink to &quot;CLIENT_UNKNOWN&quot;">​</a></h1><p>No client with this <code>Client-Id</code> is known.</p><p><strong>What to do.</strong> Register the client with its public key, or let the refusal stand.</p><p><strong>HTTP status of an unsigned refusal.</strong> 401</p><p><strong>Who throws it.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>There is no client with this Client-Id; register it.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/CLIENT_UNKNOWN.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CLIENT_UNKNOWN = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CLIENT_UNKNOWN as default
};
