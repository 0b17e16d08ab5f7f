// Built from month-page by templates/build.ts.
export const html = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"warm\">\n<h2>This month is held: no unit has been mailed</h2>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"reasons"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":4},"end":{"line":48,"column":36}}})) != null ? stack1 : "")
    + "</ul>\n<p>Release it: <code>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "command", {"start":{"line":49,"column":23},"end":{"line":49,"column":30}} ), depth0))
    + "</code></p>\n</section>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "sentence", {"start":{"line":47,"column":27},"end":{"line":47,"column":35}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasPaste"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":37},"end":{"line":48,"column":22}}})) != null ? stack1 : "")
    + "</li>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<pre>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"paste"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":58},"end":{"line":48,"column":9}}})) != null ? stack1 : "")
    + "</pre>";
},"3":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(depth0, depth0))
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\">"
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":58,"column":37},"end":{"line":58,"column":41}} ), depth0))
    + "<br><span class=\"soft\">"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":58,"column":68},"end":{"line":58,"column":70}} ), depth0))
    + "</span></th><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "cost", {"start":{"line":58,"column":105},"end":{"line":58,"column":109}} ), depth0))
    + "</td><td class=\"figure"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasIdle"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":133},"end":{"line":58,"column":160}}})) != null ? stack1 : "")
    + "\">"
    + alias3(alias2(alias1(depth0, "idle", {"start":{"line":58,"column":164},"end":{"line":58,"column":168}} ), depth0))
    + "</td><td>"
    + alias3(alias2(alias1(depth0, "mail", {"start":{"line":58,"column":181},"end":{"line":58,"column":185}} ), depth0))
    + "</td><td>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"links"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":196},"end":{"line":58,"column":253}}})) != null ? stack1 : "")
    + "</td></tr>\n";
},"5":function(container,depth0,helpers,partials,data) {
    return " idle";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":58,"column":222},"end":{"line":58,"column":226}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":58,"column":232},"end":{"line":58,"column":237}} ), depth0))
    + "</a> ";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section>\n<h2>Worth a look</h2>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"leftOut"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":66,"column":4},"end":{"line":66,"column":57}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"warnings"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":66,"column":57},"end":{"line":67,"column":36}}})) != null ? stack1 : "")
    + "</ul>\n</section>\n";
},"8":function(container,depth0,helpers,partials,data) {
    return "<li>left out: "
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</li>";
},"9":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li><a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":72,"column":34},"end":{"line":72,"column":38}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":72,"column":44},"end":{"line":72,"column":49}} ), depth0))
    + "</a></li>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
    + alias3(alias2(alias1(depth0, "estate", {"start":{"line":7,"column":9},"end":{"line":7,"column":15}} ), depth0))
    + ", "
    + alias3(alias2(alias1(depth0, "month", {"start":{"line":7,"column":21},"end":{"line":7,"column":26}} ), depth0))
    + ": software costs</title>\n<style>\n:root { --ink: #12201b; --soft: #5a6862; --line: #dfe5e2; --paper: #fff; --ground: #eef1ef; --brand: #0d5c4a; --link: #0d5c4a; --warm: #fdf3e3; --warm-ink: #8a4600; }\n@media (prefers-color-scheme: dark) { :root { --ink: #e8efec; --soft: #a9b8b1; --line: #34413c; --paper: #1a2320; --ground: #101614; --brand: #0b3d32; --link: #7fd6bd; --warm: #33270f; --warm-ink: #ffbe7a; } }\n* { box-sizing: border-box; }\nbody { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }\nheader { background: var(--brand); color: #fff; padding: 14px 24px; font-weight: 600; }\nmain { max-width: 960px; margin: 0 auto; padding: 24px; }\nsection { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 20px 24px; margin: 0 0 20px; overflow-x: auto; }\n.warm { background: var(--warm); }\nh1 { font-size: 30px; line-height: 1.2; margin: 4px 0 8px; }\nh2 { font-size: 19px; margin: 0 0 10px; }\np { margin: 0 0 8px; }\n.soft, caption { color: var(--soft); font-size: 14px; }\ntable { border-collapse: collapse; width: 100%; }\ncaption { text-align: left; padding: 0 0 8px; }\nth, td { padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }\n.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }\nthead th { color: var(--soft); font-size: 13px; }\n.idle { color: var(--warm-ink); font-weight: 600; }\na { color: var(--link); }\ntd a { margin-right: 10px; }\nth .soft { font-weight: 400; }\nul { margin: 0; padding: 0 0 0 20px; }\ncode { font-size: 13px; word-break: break-word; }\npre { margin: 6px 0; padding: 8px 10px; background: var(--ground); font-size: 13px; white-space: pre-wrap; overflow-wrap: anywhere; }\n</style>\n</head>\n<body>\n<header>"
    + alias3(alias2(alias1(depth0, "estate", {"start":{"line":36,"column":10},"end":{"line":36,"column":16}} ), depth0))
    + " · software costs</header>\n<main>\n<section>\n<p class=\"soft\">"
    + alias3(alias2(alias1(depth0, "month", {"start":{"line":39,"column":18},"end":{"line":39,"column":23}} ), depth0))
    + " · revision "
    + alias3(alias2(alias1(depth0, "revision", {"start":{"line":39,"column":39},"end":{"line":39,"column":47}} ), depth0))
    + " · <strong>"
    + alias3(alias2(alias1(depth0, "publication", {"start":{"line":39,"column":62},"end":{"line":39,"column":73}} ), depth0))
    + "</strong> · "
    + alias3(alias2(alias1(depth0, "status", {"start":{"line":39,"column":89},"end":{"line":39,"column":95}} ), depth0))
    + "</p>\n<h1>"
    + alias3(alias2(alias1(depth0, "total", {"start":{"line":40,"column":6},"end":{"line":40,"column":11}} ), depth0))
    + "</h1>\n<p>"
    + alias3(alias2(alias1(depth0, "parts", {"start":{"line":41,"column":5},"end":{"line":41,"column":10}} ), depth0))
    + "</p>\n<p class=\"soft\">"
    + alias3(alias2(alias1(depth0, "tieOut", {"start":{"line":42,"column":18},"end":{"line":42,"column":24}} ), depth0))
    + " · run "
    + alias3(alias2(alias1(depth0, "run", {"start":{"line":42,"column":35},"end":{"line":42,"column":38}} ), depth0))
    + "</p>\n</section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isHeld"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":51,"column":7}}})) != null ? stack1 : "")
    + "<section>\n<h2>Units</h2>\n<table>\n<caption>"
    + alias3(alias2(alias1(depth0, "tableCaption", {"start":{"line":55,"column":11},"end":{"line":55,"column":23}} ), depth0))
    + "</caption>\n<thead><tr><th scope=\"col\">Unit</th><th scope=\"col\" class=\"figure\">Cost</th><th scope=\"col\" class=\"figure\">Idle</th><th scope=\"col\">Mail</th><th scope=\"col\">Files</th></tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"units"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":0},"end":{"line":59,"column":9}}})) != null ? stack1 : "")
    + "</tbody>\n</table>\n</section>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasNotes"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":63,"column":0},"end":{"line":69,"column":7}}})) != null ? stack1 : "")
    + "<section>\n<h2>Estate and finance</h2>\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"files"),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":72,"column":4},"end":{"line":72,"column":69}}})) != null ? stack1 : "")
    + "</ul>\n</section>\n</main>\n</body>\n</html>\n";
},"useData":true};
