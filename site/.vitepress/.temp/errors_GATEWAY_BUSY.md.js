import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"GATEWAY_BUSY","description":"","frontmatter":{},"headers":[],"relativePath":"errors/GATEWAY_BUSY.md","filePath":"errors/GATEWAY_BUSY.md"}');
const _sfc_main = { name: "errors/GATEWAY_BUSY.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="gateway_busy" tabindex="-1">GATEWAY_BUSY <a class="header-anchor" href="#gateway_busy" aria-label="Permalink to &quot;GATEWAY_BUSY&quot;">​</a></h1><p>The gateway is reading so many large bodies that there is no room for another.</p><p><strong>What to do.</strong> Send the request again later. If the traffic is genuine, raise <code>maximumBufferedBytes</code>.</p><p><strong>HTTP status of an unsigned refusal.</strong> 503</p><p><strong>Who throws it.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>Too many large bodies are being read at the same time; send the request again later.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/GATEWAY_BUSY.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GATEWAY_BUSY = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GATEWAY_BUSY as default
};
