import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"JSON_NUMBER_INEXACT","description":"","frontmatter":{},"headers":[],"relativePath":"errors/JSON_NUMBER_INEXACT.md","filePath":"errors/JSON_NUMBER_INEXACT.md"}');
const _sfc_main = { name: "errors/JSON_NUMBER_INEXACT.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="json_number_inexact" tabindex="-1">JSON_NUMBER_INEXACT <a class="header-anchor" href="#json_number_inexact" aria-label="Permalink to &quot;JSON_NUMBER_INEXACT&quot;">​</a></h1><p>The body has a number that a double does not keep: it has too many digits, as whole numbers above 2^53 may, or is too large. Reading it would change what was signed.</p><p><strong>What to do.</strong> Ask the sender to write such a number as text. An outcome has the <code>verifiedBytes</code>, in which it stands.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>, <a href="/apoint/reference/@apoint/message/#parseverifiedjson"><code>parseVerifiedJson</code></a>.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The JSON has a number that a double does not keep, so reading would change it; ask the sender to write it as text.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/JSON_NUMBER_INEXACT.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const JSON_NUMBER_INEXACT = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  JSON_NUMBER_INEXACT as default
};
