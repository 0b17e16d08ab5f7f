/** The runtime alone, as it is loaded to fill precompiled templates; Handlebars' own types know it by another name. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
