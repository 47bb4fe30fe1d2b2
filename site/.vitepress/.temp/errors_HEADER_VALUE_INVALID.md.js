import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"HEADER_VALUE_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/HEADER_VALUE_INVALID.md","filePath":"errors/HEADER_VALUE_INVALID.md"}');
const _sfc_main = { name: "errors/HEADER_VALUE_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="header_value_invalid" tabindex="-1">HEADER_VALUE_INVALID <a class="header-anchor" href="#header_value_invalid" aria-label="Permalink to &quot;HEADER_VALUE_INVALID&quot;">​</a></h1><p>A header holds a forbidden character, such as a line break or a character above U+00FF.</p><p><strong>What to do.</strong> Correct the value that you pass. If a message arrived with it, refuse the message.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> message: <a href="/apoint/reference/@apoint/message/#claimrequest"><code>claimRequest</code></a>, <a href="/apoint/reference/@apoint/message/#claimresponse"><code>claimResponse</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The … header must not hold control characters, such as line breaks, or characters above U+00FF.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/HEADER_VALUE_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HEADER_VALUE_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HEADER_VALUE_INVALID as default
};
