// Built from month-page by templates/build.ts.
export const html = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasBar"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":493,"column":19},"end":{"line":493,"column":161}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"text"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":493,"column":161},"end":{"line":493,"column":199}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":493,"column":199},"end":{"line":493,"column":241}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"links"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":493,"column":241},"end":{"line":493,"column":298}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"bars\"><span style=\"width:"
    + alias3(alias2(alias1(lookupProperty(depth0,"bar"), "used", {"start":{"line":493,"column":73},"end":{"line":493,"column":81}} ), depth0))
    + "%\"></span><span class=\"idle\" style=\"width:"
    + alias3(alias2(alias1(lookupProperty(depth0,"bar"), "idle", {"start":{"line":493,"column":127},"end":{"line":493,"column":135}} ), depth0))
    + "%\"></span></span>";
},"2":function(container,depth0,helpers,partials,data) {
    return "<bdi>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":493,"column":180},"end":{"line":493,"column":184}} ), depth0))
    + "</bdi>";
},"3":function(container,depth0,helpers,partials,data) {
    return "<small>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":493,"column":220},"end":{"line":493,"column":224}} ), depth0))
    + "</small>";
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":493,"column":267},"end":{"line":493,"column":271}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":493,"column":277},"end":{"line":493,"column":282}} ), depth0))
    + "</a> ";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"links\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":494,"column":38},"end":{"line":494,"column":102}}})) != null ? stack1 : "")
    + "</ul>";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li><a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":494,"column":67},"end":{"line":494,"column":71}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":494,"column":77},"end":{"line":494,"column":82}} ), depth0))
    + "</a></li>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<nav aria-label=\"Earlier months\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"links"),lookupProperty(depth0,"earlier"),{"name":"links","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</nav>";
},"8":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li><a href=\"#"
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":502,"column":38},"end":{"line":502,"column":40}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "heading", {"start":{"line":502,"column":46},"end":{"line":502,"column":53}} ), depth0))
    + "</a></li>";
},"9":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<div><dt>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":510,"column":44},"end":{"line":510,"column":49}} ), depth0))
    + "</dt><dd><b>"
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":510,"column":65},"end":{"line":510,"column":70}} ), depth0))
    + "</b><span>"
    + alias3(alias2(alias1(depth0, "note", {"start":{"line":510,"column":84},"end":{"line":510,"column":88}} ), depth0))
    + "</span></dd></div>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section id=\""
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":513,"column":15},"end":{"line":513,"column":17}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isWarm"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":513,"column":20},"end":{"line":513,"column":54}}})) != null ? stack1 : "")
    + " aria-labelledby=\""
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":513,"column":74},"end":{"line":513,"column":76}} ), depth0))
    + "-h\">\n<h2 id=\""
    + alias3(alias2(alias1(depth0, "id", {"start":{"line":514,"column":10},"end":{"line":514,"column":12}} ), depth0))
    + "-h\">"
    + alias3(alias2(alias1(depth0, "heading", {"start":{"line":514,"column":20},"end":{"line":514,"column":27}} ), depth0))
    + "</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"paragraphs"),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":515,"column":0},"end":{"line":515,"column":57}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"remedies"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":516,"column":0},"end":{"line":517,"column":48}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"commands"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":518,"column":0},"end":{"line":518,"column":121}}})) != null ? stack1 : "")
    + "\n<div class=\"tables\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"tables"),{"name":"each","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":520,"column":0},"end":{"line":534,"column":9}}})) != null ? stack1 : "")
    + "</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"links"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":536,"column":0},"end":{"line":536,"column":37}}})) != null ? stack1 : "")
    + "\n</section>\n";
},"11":function(container,depth0,helpers,partials,data) {
    return " class=\"warm\"";
},"12":function(container,depth0,helpers,partials,data) {
    return "<p class=\"soft\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</p>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"remedies\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"remedies"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":516,"column":37},"end":{"line":517,"column":36}}})) != null ? stack1 : "")
    + "</ul>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "sentence", {"start":{"line":516,"column":61},"end":{"line":516,"column":69}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasPaste"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":516,"column":71},"end":{"line":517,"column":22}}})) != null ? stack1 : "")
    + "</li>";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<pre>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"paste"),{"name":"each","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":516,"column":92},"end":{"line":517,"column":9}}})) != null ? stack1 : "")
    + "</pre>";
},"16":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(depth0, depth0))
    + "\n";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>To let it go:</p>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"commands"),{"name":"each","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":518,"column":36},"end":{"line":518,"column":114}}})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<p class=\"soft\">"
    + alias3(alias2(alias1(depth0, "where", {"start":{"line":518,"column":72},"end":{"line":518,"column":77}} ), depth0))
    + "</p><pre>"
    + alias3(alias2(alias1(depth0, "command", {"start":{"line":518,"column":90},"end":{"line":518,"column":97}} ), depth0))
    + "</pre>";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"table\" data-open=\""
    + alias3(alias2(alias1(depth0, "open", {"start":{"line":521,"column":32},"end":{"line":521,"column":36}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"search"),{"name":"if","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":521,"column":39},"end":{"line":521,"column":85}}})) != null ? stack1 : "")
    + ">\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\""
    + alias3(alias2(alias1(depth0, "caption", {"start":{"line":522,"column":61},"end":{"line":522,"column":68}} ), depth0))
    + "\">\n<table>\n<caption><span>"
    + alias3(alias2(alias1(depth0, "caption", {"start":{"line":524,"column":17},"end":{"line":524,"column":24}} ), depth0))
    + "</span></caption>\n<thead><tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":525,"column":11},"end":{"line":525,"column":103}}})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(23, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":527,"column":0},"end":{"line":528,"column":9}}})) != null ? stack1 : "")
    + "</tbody>\n</table>\n</div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasMore"),{"name":"if","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":532,"column":0},"end":{"line":532,"column":110}}})) != null ? stack1 : "")
    + "\n</div>\n";
},"20":function(container,depth0,helpers,partials,data) {
    return " data-search=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "search", {"start":{"line":521,"column":69},"end":{"line":521,"column":75}} ), depth0))
    + "\"";
},"21":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"look"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":525,"column":43},"end":{"line":525,"column":79}}})) != null ? stack1 : "")
    + ">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "label", {"start":{"line":525,"column":82},"end":{"line":525,"column":87}} ), depth0))
    + "</th>";
},"22":function(container,depth0,helpers,partials,data) {
    return " class=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "look", {"start":{"line":525,"column":65},"end":{"line":525,"column":69}} ), depth0))
    + "\"";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\""
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"name"),{"name":"with","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":527,"column":33},"end":{"line":527,"column":104}}})) != null ? stack1 : "")
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(26, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":527,"column":109},"end":{"line":527,"column":225}}})) != null ? stack1 : "")
    + "</tr>\n";
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"key"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":527,"column":47},"end":{"line":527,"column":84}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"cell"),depth0,{"name":"cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"25":function(container,depth0,helpers,partials,data) {
    return " data-key=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "key", {"start":{"line":527,"column":71},"end":{"line":527,"column":74}} ), depth0))
    + "\"";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"look"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":527,"column":127},"end":{"line":527,"column":163}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"key"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":527,"column":163},"end":{"line":527,"column":200}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"cell"),depth0,{"name":"cell","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</td>";
},"27":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"soft\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "more", {"start":{"line":532,"column":33},"end":{"line":532,"column":37}} ), depth0))
    + " "
    + ((stack1 = lookupProperty(helpers,"with").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"moreLink"),{"name":"with","hash":{},"fn":container.program(28, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":532,"column":40},"end":{"line":532,"column":99}}})) != null ? stack1 : "")
    + "</p>";
},"28":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "href", {"start":{"line":532,"column":69},"end":{"line":532,"column":73}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":532,"column":79},"end":{"line":532,"column":84}} ), depth0))
    + "</a>";
},"29":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"links"),lookupProperty(depth0,"links"),{"name":"links","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
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
    + ": software costs</title>\n<style>:root {\n  --ink: #17211d;\n  --soft: #56635d;\n  --line: #dde4e0;\n  --paper: #ffffff;\n  --ground: #f3f5f4;\n  --head: #0d4c3e;\n  --link: #0b6350;\n  --used: #5f9c8b;\n  --idle: #b05a00;\n  --warm: #fdf4e6;\n  --warm-line: #ecd2a6;\n  --field: #ffffff;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --ink: #e6eeea;\n    --soft: #a5b3ad;\n    --line: #303c37;\n    --paper: #18201d;\n    --ground: #0f1513;\n    --head: #0b362c;\n    --link: #7fd2ba;\n    --used: #4f8d7b;\n    --idle: #f0a95e;\n    --warm: #2b2312;\n    --warm-line: #57461f;\n    --field: #101614;\n  }\n}\n* {\n  box-sizing: border-box;\n}\nhtml {\n  scroll-padding-top: 16px;\n}\nbody {\n  margin: 0;\n  background: var(--ground);\n  color: var(--ink);\n  font:\n    15px / 1.5 system-ui,\n    -apple-system,\n    \"Segoe UI\",\n    Roboto,\n    Helvetica,\n    Arial,\n    sans-serif;\n}\np {\n  margin: 0 0 8px;\n}\na {\n  color: var(--link);\n}\n.skip {\n  position: absolute;\n  left: -999px;\n}\n.skip:focus {\n  left: 8px;\n  top: 8px;\n  padding: 6px 10px;\n  background: var(--paper);\n}\n:focus-visible {\n  outline: 2px solid var(--link);\n  outline-offset: 2px;\n}\nheader {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 4px 24px;\n  align-items: baseline;\n  justify-content: space-between;\n  padding: 12px 24px;\n  background: var(--head);\n  color: #fff;\n}\nheader p,\nheader ul {\n  margin: 0;\n}\nheader strong {\n  margin-right: 6px;\n}\nheader a {\n  color: #d9efe8;\n}\nheader :focus-visible {\n  outline-color: #fff;\n}\n.links {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 4px 18px;\n  margin: 8px 0 0;\n  padding: 0;\n  list-style: none;\n}\n.desk {\n  max-width: 1280px;\n  margin: 0 auto;\n  padding: 20px 16px 60px;\n}\n.contents ul {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 2px 16px;\n  margin: 0 0 16px;\n  padding: 0;\n  list-style: none;\n  font-size: 14px;\n}\n.contents a {\n  display: inline-block;\n  padding: 3px 0;\n  text-decoration: none;\n}\n.contents a:hover {\n  text-decoration: underline;\n}\nsection {\n  margin: 0 0 16px;\n  padding: 18px 20px 20px;\n  background: var(--paper);\n  border: 1px solid var(--line);\n  border-radius: 8px;\n}\n.warm {\n  background: var(--warm);\n  border-color: var(--warm-line);\n}\nh1 {\n  margin: 2px 0 6px;\n  font-size: 30px;\n  line-height: 1.2;\n  letter-spacing: -0.01em;\n}\nh2 {\n  margin: 0 0 8px;\n  font-size: 18px;\n  line-height: 1.3;\n}\n.soft,\ncaption,\nsmall {\n  color: var(--soft);\n  font-size: 14px;\n}\n.tie {\n  font-weight: 600;\n}\n.tiles {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));\n  gap: 12px 24px;\n  margin: 16px 0 0;\n}\n.tiles div {\n  padding: 8px 0 0;\n  border-top: 2px solid var(--line);\n}\n.tiles dt {\n  color: var(--soft);\n  font-size: 14px;\n}\n.tiles dd {\n  margin: 0;\n}\n.tiles b {\n  display: block;\n  font-size: 20px;\n  font-variant-numeric: tabular-nums;\n}\n.tiles span {\n  color: var(--soft);\n  font-size: 13px;\n}\n.remedies {\n  margin: 0 0 10px;\n  padding: 0 0 0 20px;\n}\n.remedies li {\n  margin: 0 0 6px;\n  overflow-wrap: anywhere;\n}\npre {\n  margin: 4px 0 8px;\n  padding: 8px 10px;\n  background: var(--ground);\n  border-radius: 4px;\n  font:\n    13px / 1.45 ui-monospace,\n    Menlo,\n    Consolas,\n    monospace;\n  white-space: pre-wrap;\n  overflow-wrap: anywhere;\n}\n.table + .table {\n  margin-top: 20px;\n}\n.scroll {\n  overflow-x: auto;\n}\ntable {\n  width: 100%;\n  border-collapse: separate;\n  border-spacing: 0;\n}\ncaption {\n  padding: 0 0 6px;\n  text-align: left;\n}\nth,\ntd {\n  padding: 7px 16px 7px 0;\n  border-bottom: 1px solid var(--line);\n  text-align: left;\n  vertical-align: top;\n}\nth:last-child,\ntd:last-child {\n  padding-right: 0;\n}\ntbody th {\n  min-width: 150px;\n  max-width: 340px;\n  font-weight: 600;\n  overflow-wrap: anywhere;\n}\nthead th {\n  color: var(--soft);\n  font-size: 13px;\n  font-weight: 600;\n  vertical-align: bottom;\n}\n\ntbody tr:last-child > * {\n  border-bottom: 0;\n}\nsmall {\n  display: block;\n  font-weight: 400;\n  font-size: 13px;\n  overflow-wrap: anywhere;\n}\n.n {\n  text-align: right;\n  font-variant-numeric: tabular-nums;\n}\ntd.n {\n  white-space: nowrap;\n}\ntd.idle {\n  color: var(--idle);\n  font-weight: 600;\n}\ntd.go {\n  min-width: 130px;\n}\ntd.go a {\n  margin-right: 8px;\n}\ntd.bar {\n  width: 45%;\n  min-width: 110px;\n}\n.bars {\n  display: flex;\n  height: 12px;\n  margin-top: 5px;\n}\n.bars span {\n  height: 12px;\n  background: var(--used);\n}\n.bars .idle {\n  background: repeating-linear-gradient(135deg, var(--idle) 0 3px, transparent 3px 5px), var(--idle);\n}\n.hash bdi {\n  display: block;\n  width: 32ch;\n}\n.hash {\n  font:\n    12px / 1.45 ui-monospace,\n    Menlo,\n    Consolas,\n    monospace;\n  color: var(--soft);\n  word-break: break-all;\n}\nth button {\n  padding: 0;\n  text-align: inherit;\n  border: 0;\n  background: none;\n  color: inherit;\n  font: inherit;\n  cursor: pointer;\n}\nth button::after {\n  content: \"↕\";\n  padding-left: 4px;\n  opacity: 0.45;\n}\nth[aria-sort=\"ascending\"] button::after {\n  content: \"↑\";\n  opacity: 1;\n}\nth[aria-sort=\"descending\"] button::after {\n  content: \"↓\";\n  opacity: 1;\n}\n.tools {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 6px 12px;\n  align-items: center;\n  margin: 0 0 8px;\n  color: var(--soft);\n  font-size: 14px;\n}\n.tools input {\n  width: 220px;\n  max-width: 100%;\n  padding: 6px 8px;\n  border: 1px solid var(--soft);\n  border-radius: 4px;\n  background: var(--field);\n  color: var(--ink);\n  font: inherit;\n}\n.all {\n  margin-top: 8px;\n  padding: 6px 12px;\n  border: 1px solid var(--line);\n  border-radius: 4px;\n  background: none;\n  color: var(--link);\n  font: inherit;\n  cursor: pointer;\n}\n@media (min-width: 1080px) {\n  .desk {\n    display: grid;\n    grid-template-columns: 184px minmax(0, 1fr);\n    gap: 20px;\n  }\n  .contents {\n    position: sticky;\n    top: 16px;\n    align-self: start;\n    max-height: calc(100vh - 32px);\n    overflow-y: auto;\n  }\n  .contents ul {\n    display: block;\n  }\n}\n@media (max-width: 600px) {\n  header {\n    padding: 10px 16px;\n  }\n  .desk {\n    padding: 12px 10px 40px;\n  }\n  section {\n    padding: 14px 14px 16px;\n  }\n  h1 {\n    font-size: 24px;\n  }\n  .tiles {\n    grid-template-columns: 1fr 1fr;\n  }\n  .tiles b {\n    font-size: 17px;\n  }\n  caption span {\n    display: block;\n    max-width: calc(100vw - 52px);\n  }\n  tbody th {\n    position: sticky;\n    left: 0;\n    min-width: 124px;\n    max-width: 150px;\n    background: var(--paper);\n  }\n  table {\n    font-size: 14px;\n  }\n  td:not(.n, .bar) {\n    min-width: 112px;\n  }\n  .contents ul {\n    flex-wrap: nowrap;\n    overflow-x: auto;\n    white-space: nowrap;\n  }\n  td.bar {\n    width: auto;\n    min-width: 56px;\n  }\n}\n@media print {\n  :root {\n    --ink: #000000;\n    --soft: #444444;\n    --line: #cccccc;\n    --paper: #ffffff;\n    --ground: #ffffff;\n    --head: #ffffff;\n    --link: #000000;\n    --warm: #ffffff;\n    --field: #ffffff;\n  }\n  header,\n  header a {\n    color: #000000;\n  }\n  header,\n  .desk {\n    display: block;\n    padding: 0;\n  }\n  .tiles {\n    grid-template-columns: repeat(4, 1fr);\n  }\n  section {\n    border: 0;\n    padding: 10px 0;\n  }\n  h2,\n  caption {\n    break-after: avoid;\n  }\n  tr {\n    break-inside: avoid;\n  }\n  th button::after {\n    content: none;\n  }\n  table {\n    font-size: 12px;\n  }\n  .contents,\n  .tools,\n  .all,\n  .skip {\n    display: none;\n  }\n  tr[hidden] {\n    display: table-row;\n  }\n}\n#idle .tables {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));\n  gap: 20px 40px;\n  align-items: start;\n}\n#idle .table {\n  margin: 0;\n}\n#idle th,\n#idle td {\n  min-width: 60px;\n  padding-right: 10px;\n}\n#idle th[scope=\"row\"] {\n  min-width: 128px;\n}\n#idle td.bar {\n  width: 30%;\n}\n#files th[scope=\"row\"] {\n  min-width: 220px;\n}\n</style>\n</head>\n<body>\n\n\n<a class=\"skip\" href=\"#units\">Skip to the units</a>\n<header>\n<p><strong><bdi>"
    + alias3(alias2(alias1(depth0, "estate", {"start":{"line":497,"column":18},"end":{"line":497,"column":24}} ), depth0))
    + "</bdi></strong> software costs</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasEarlier"),{"name":"if","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":498,"column":0},"end":{"line":498,"column":83}}})) != null ? stack1 : "")
    + "\n</header>\n<div class=\"desk\">\n<nav class=\"contents\" aria-label=\"On this page\">\n<ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(8, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":502,"column":4},"end":{"line":502,"column":73}}})) != null ? stack1 : "")
    + "</ul>\n</nav>\n<main>\n<section class=\"head\">\n<p class=\"soft\">"
    + alias3(alias2(alias1(depth0, "month", {"start":{"line":506,"column":18},"end":{"line":506,"column":23}} ), depth0))
    + " · revision "
    + alias3(alias2(alias1(depth0, "revision", {"start":{"line":506,"column":39},"end":{"line":506,"column":47}} ), depth0))
    + " · <strong>"
    + alias3(alias2(alias1(depth0, "stands", {"start":{"line":506,"column":62},"end":{"line":506,"column":68}} ), depth0))
    + "</strong> · "
    + alias3(alias2(alias1(depth0, "status", {"start":{"line":506,"column":84},"end":{"line":506,"column":90}} ), depth0))
    + " · run "
    + alias3(alias2(alias1(depth0, "run", {"start":{"line":506,"column":101},"end":{"line":506,"column":104}} ), depth0))
    + "</p>\n<h1>"
    + alias3(alias2(alias1(depth0, "total", {"start":{"line":507,"column":6},"end":{"line":507,"column":11}} ), depth0))
    + "</h1>\n<p>"
    + alias3(alias2(alias1(depth0, "parts", {"start":{"line":508,"column":5},"end":{"line":508,"column":10}} ), depth0))
    + "</p>\n<p class=\"tie\">"
    + alias3(alias2(alias1(depth0, "tieOut", {"start":{"line":509,"column":17},"end":{"line":509,"column":23}} ), depth0))
    + "</p>\n<dl class=\"tiles\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"tiles"),{"name":"each","hash":{},"fn":container.program(9, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":510,"column":18},"end":{"line":510,"column":117}}})) != null ? stack1 : "")
    + "</dl>\n</section>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"sections"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":512,"column":0},"end":{"line":538,"column":9}}})) != null ? stack1 : "")
    + "</main>\n</div>\n\u003Cscript>// Folds, searches and sorts the tables of the page. Without it every row stands there as it was written.\nconst isNarrow = matchMedia('(max-width: 600px)').matches;\nfor (const holder of document.querySelectorAll('.table')) bringToLife(holder);\n\nfunction bringToLife(holder) {\n  const body = holder.querySelector('tbody');\n  const rows = [...body.rows];\n  const open = isNarrow ? Math.min(8, Number(holder.dataset.open)) : Number(holder.dataset.open);\n  const state = { words: '', isWhole: rows.length <= open };\n  const status = make('span', { role: 'status' });\n  const more = make('button', { type: 'button', class: 'all' });\n\n  const show = () => {\n    const found = rows.filter((row) => row.textContent.toLowerCase().includes(state.words));\n    const shown = new Set(state.isWhole || state.words ? found : found.slice(0, open));\n    for (const row of rows) row.hidden = !shown.has(row);\n    more.hidden = shown.size === found.length;\n    status.textContent = state.words ? `${found.length} of ${rows.length}` : '';\n  };\n  const sort = (column, direction) => {\n    const keyOf = keysOf(rows, column);\n    rows.sort((a, b) => direction * compare(keyOf(a), keyOf(b)) || 0);\n    body.append(...rows);\n    show();\n  };\n\n  more.textContent = `Show all ${rows.length}`;\n  more.onclick = () => {\n    state.isWhole = true;\n    show();\n    holder.querySelector('.scroll').focus();\n  };\n  if (rows.length > 1) for (const th of holder.querySelectorAll('thead th')) addSorting(th, sort);\n  if (holder.dataset.search)\n    holder.prepend(searchField(holder.dataset.search, status, (words) => show(Object.assign(state, { words }))));\n  holder.querySelector('.scroll').after(more);\n  show();\n}\n\nfunction addSorting(th, sort) {\n  if (th.matches('.bar, .go')) return;\n  const button = make('button', { type: 'button' });\n  button.textContent = th.textContent;\n  button.onclick = () => {\n    const isFigure = th.classList.contains('n');\n    const before = th.getAttribute('aria-sort') ?? (isFigure ? 'ascending' : 'descending');\n    for (const other of th.parentElement.cells) other.removeAttribute('aria-sort');\n    th.setAttribute('aria-sort', before === 'ascending' ? 'descending' : 'ascending');\n    sort(th.cellIndex, before === 'ascending' ? -1 : 1);\n  };\n  th.replaceChildren(button);\n}\n\nfunction searchField(name, status, onWords) {\n  const label = make('label', { class: 'tools' });\n  const input = make('input', { type: 'search' });\n  input.oninput = () => onWords(input.value.trim().toLowerCase());\n  label.append(name, input, status);\n  return label;\n}\n\n/** What a column is sorted by: numbers where every filled cell is one, else text. */\nfunction keysOf(rows, column) {\n  const textOf = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();\n  const numberOf = (row) => Number(textOf(row).replace(/,/g, '').replace(/^\\+/, ''));\n  const filled = rows.filter((row) => textOf(row) !== '');\n  if (!filled.every((row) => Number.isFinite(numberOf(row)))) return textOf;\n  return (row) => (textOf(row) === '' ? '' : numberOf(row));\n}\n\n/** Empty cells first, numbers by size, texts as a reader expects them. */\nfunction compare(a, b) {\n  if (a === '' || b === '') return a === b ? 0 : a === '' ? -1 : 1;\n  return typeof a === 'number' ? a - b : a.localeCompare(b, 'en', { numeric: true });\n}\n\nfunction make(tag, attributes) {\n  const element = document.createElement(tag);\n  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);\n  return element;\n}\n\u003C/script>\n</body>\n</html>\n";
},"main_d":  function(fn, props, container, depth0, data, blockParams, depths) {

  var decorators = container.decorators, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  var decorator = lookupProperty(decorators,"inline");
  if (typeof decorator !== "function") { throw new Error("Missing decorator: \"inline\""); }
  fn = decorator(fn,props,container,{"name":"inline","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"args":["cell"],"data":data,"loc":{"start":{"line":493,"column":0},"end":{"line":493,"column":309}}}) || fn;
  var decorator = lookupProperty(decorators,"inline");
  if (typeof decorator !== "function") { throw new Error("Missing decorator: \"inline\""); }
  fn = decorator(fn,props,container,{"name":"inline","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"args":["links"],"data":data,"loc":{"start":{"line":494,"column":0},"end":{"line":494,"column":118}}}) || fn;
  return fn;
  }

,"useDecorators":true,"usePartial":true,"useData":true,"useDepths":true};
