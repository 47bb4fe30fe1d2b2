import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"packages/primitives/src/internal/tracer-id.ts","description":"","frontmatter":{"search":false,"aside":false},"headers":[],"relativePath":"sources/packages/primitives/src/internal/tracer-id.ts.md","filePath":"sources/packages/primitives/src/internal/tracer-id.ts.md"}');
const _sfc_main = { name: "sources/packages/primitives/src/internal/tracer-id.ts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="packagesprimitivessrcinternaltracer-idts" tabindex="-1">packages/primitives/src/internal/tracer-id.ts <a class="header-anchor" href="#packagesprimitivessrcinternaltracer-idts" aria-label="Permalink to &quot;packages/primitives/src/internal/tracer-id.ts&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> TRACER_ID</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> /</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">^</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">[</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">\\x21</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">-</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">\\x7E</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">]</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">{1,256}$</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">/</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#66707B;--shiki-dark:#BDC4CC;">/** Whether a \`Tracer-Id\` is safe to show and log: 1 to 256 visible ASCII characters. It is not signed, so anybody can set it. */</span></span>
<span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">export</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> function</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;"> isTracerId</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">value</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> unknown</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">)</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> value</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> is</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> string</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> {</span></span>
<span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">  return</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> typeof</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> value </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">===</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &#39;string&#39;</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> &amp;&amp;</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> TRACER_ID</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">.</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">test</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(value);</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">}</span></span></code></pre></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("sources/packages/primitives/src/internal/tracer-id.ts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const tracerId_ts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  tracerId_ts as default
};
