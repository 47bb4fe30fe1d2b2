import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CHARSET_UNSUPPORTED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/CHARSET_UNSUPPORTED.md","filePath":"errors/CHARSET_UNSUPPORTED.md"}');
const _sfc_main = { name: "errors/CHARSET_UNSUPPORTED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="charset_unsupported" tabindex="-1">CHARSET_UNSUPPORTED <a class="header-anchor" href="#charset_unsupported" aria-label="Permalink to &quot;CHARSET_UNSUPPORTED&quot;">​</a></h1><p>The <code>Content-Type</code> names a charset other than UTF-8.</p><p><strong>What to do.</strong> Send UTF-8, and declare it.</p><p><strong>HTTP status of an unsigned refusal.</strong> 415</p><p><strong>Who throws it.</strong> message: <a href="/apoint/reference/@apoint/message/#claimrequest"><code>claimRequest</code></a>, <a href="/apoint/reference/@apoint/message/#claimresponse"><code>claimResponse</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The charset in the Content-Type must be UTF-8.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/CHARSET_UNSUPPORTED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CHARSET_UNSUPPORTED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CHARSET_UNSUPPORTED as default
};
