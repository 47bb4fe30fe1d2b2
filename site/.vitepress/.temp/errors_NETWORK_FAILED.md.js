import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"NETWORK_FAILED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/NETWORK_FAILED.md","filePath":"errors/NETWORK_FAILED.md"}');
const _sfc_main = { name: "errors/NETWORK_FAILED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="network_failed" tabindex="-1">NETWORK_FAILED <a class="header-anchor" href="#network_failed" aria-label="Permalink to &quot;NETWORK_FAILED&quot;">​</a></h1><p>The exchange broke off before the whole response was there.</p><p><strong>What to do.</strong> See <code>cause</code>. The request may have been carried out: repeat with the same <code>bizNo</code>.</p><p><strong>Who throws it.</strong> client; sandbox.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The exchange broke off before the whole response arrived; see the cause.</span></span>
<span class="line"><span>The partner could not be reached, or the exchange broke off before the whole answer was there; see the cause.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/NETWORK_FAILED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NETWORK_FAILED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NETWORK_FAILED as default
};
