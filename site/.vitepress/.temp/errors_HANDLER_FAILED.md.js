import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"HANDLER_FAILED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/HANDLER_FAILED.md","filePath":"errors/HANDLER_FAILED.md"}');
const _sfc_main = { name: "errors/HANDLER_FAILED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="handler_failed" tabindex="-1">HANDLER_FAILED <a class="header-anchor" href="#handler_failed" aria-label="Permalink to &quot;HANDLER_FAILED&quot;">​</a></h1><p>Your handler threw, or did not return a <code>result</code> that JSON can write.</p><p><strong>What to do.</strong> See <code>cause</code>, and correct the handler. The client was told U and will ask again with the same <code>bizNo</code>.</p><p><strong>HTTP status of an unsigned refusal.</strong> 500</p><p><strong>Who throws it.</strong> gateway.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The request was accepted, but its handler threw; see the cause.</span></span>
<span class="line"><span>The request was accepted, but its handler returned no result.</span></span>
<span class="line"><span>The request was accepted, but JSON has no form for its answer.</span></span>
<span class="line"><span>The request was accepted, but its answer holds a number that is not finite, for which JSON has no form.</span></span>
<span class="line"><span>Handling the request failed; see the cause.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/HANDLER_FAILED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HANDLER_FAILED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HANDLER_FAILED as default
};
