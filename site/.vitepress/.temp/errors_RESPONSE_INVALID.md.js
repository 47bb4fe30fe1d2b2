import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"RESPONSE_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/RESPONSE_INVALID.md","filePath":"errors/RESPONSE_INVALID.md"}');
const _sfc_main = { name: "errors/RESPONSE_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="response_invalid" tabindex="-1">RESPONSE_INVALID <a class="header-anchor" href="#response_invalid" aria-label="Permalink to &quot;RESPONSE_INVALID&quot;">​</a></h1><p>The response body breaks a rule of its endpoint, or could not be read.</p><p><strong>What to do.</strong> Treat the outcome as unknown and repeat with the same <code>bizNo</code>. Tell support the <code>Tracer-Id</code>.</p><p><strong>Who throws it.</strong> benefit-issue-types: <a href="/apoint/reference/@apoint/benefit-issue-types/validate.html#responsevalidator"><code>ResponseValidator</code></a>, <a href="/apoint/reference/@apoint/benefit-issue-types/validate.html#validateresponse"><code>validateResponse</code></a>; client; sandbox.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The … body is not valid at …; the error&#39;s faults say why.</span></span>
<span class="line"><span>The body is not valid; the faults of this error say why.</span></span>
<span class="line"><span>The response could not be read; see the cause.</span></span>
<span class="line"><span>The answer could not be read; see the cause.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/RESPONSE_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RESPONSE_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RESPONSE_INVALID as default
};
