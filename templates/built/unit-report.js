// Built from unit-report by templates/build.ts.
export const html = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"notice-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#e8eef7\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"notice edge\" style=\"background:#e8eef7;background-color:#e8eef7;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#e8eef7;background-color:#e8eef7;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:18px 28px 8px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 6px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><strong>Corrected: "
    + container.escapeExpression(container.lambda(container.strict(depth0, "correction", {"start":{"line":281,"column":28},"end":{"line":281,"column":38}} ), depth0))
    + ".</strong></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 8px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"differences"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":293,"column":11},"end":{"line":293,"column":58}}})) != null ? stack1 : "")
    + "</ul></div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n";
},"1":function(container,depth0,helpers,partials,data) {
    return "<li>"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</li>";
},"2":function(container,depth0,helpers,partials,data) {
    return " "
    + container.escapeExpression(container.lambda(container.strict(depth0, "budget", {"start":{"line":383,"column":39},"end":{"line":383,"column":45}} ), depth0))
    + ".";
},"3":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "tieOut", {"start":{"line":395,"column":27},"end":{"line":395,"column":33}} ), depth0))
    + ".";
},"4":function(container,depth0,helpers,partials,data) {
    return "<br>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "provisional", {"start":{"line":395,"column":64},"end":{"line":395,"column":75}} ), depth0));
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasIdle"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":421,"column":22},"end":{"line":693,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(depth0,"hasCorrection"),{"name":"unless","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":693,"column":11},"end":{"line":779,"column":22}}})) != null ? stack1 : "")
    + "\n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"sheet-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#ffffff\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"sheet edge\" style=\"background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#ffffff;background-color:#ffffff;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:24px 28px 8px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 4px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h2>What you hold</h2></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" class=\"data\" style=\"font-size:0px;padding:0;word-break:break-word;\"\n                >\n                  \n      <table\n         cellpadding=\"0\" cellspacing=\"0\" width=\"100%\" border=\"0\" style=\"color:#22302b;font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:20px;table-layout:auto;width:100%;border:none;\"\n      >\n        <caption>"
    + alias4(alias3(alias2(depth0, "tableCaption", {"start":{"line":832,"column":19},"end":{"line":832,"column":31}} ), depth0))
    + "</caption>\n          <thead><tr><th scope=\"col\" class=\"name\">Product</th><th scope=\"col\">Held</th><th scope=\"col\">Used</th><th scope=\"col\">Idle</th><th scope=\"col\">Cost</th><th scope=\"col\">Idle cost</th><th scope=\"col\" class=\"narrow-off\">Idle %</th></tr></thead>\n          <tbody>\n          "
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"table"),"rows"),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":835,"column":10},"end":{"line":836,"column":19}}})) != null ? stack1 : "")
    + "          <tr class=\"sum\"><th scope=\"row\" class=\"name\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(depth0,"table"),"total"), "product", {"start":{"line":837,"column":57},"end":{"line":837,"column":76}} ), depth0))
    + "</th><td class=\"figure\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(depth0,"table"),"total"), "held", {"start":{"line":837,"column":104},"end":{"line":837,"column":120}} ), depth0))
    + "</td><td class=\"figure\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(depth0,"table"),"total"), "used", {"start":{"line":837,"column":148},"end":{"line":837,"column":164}} ), depth0))
    + "</td><td class=\"figure\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(depth0,"table"),"total"), "idle", {"start":{"line":837,"column":192},"end":{"line":837,"column":208}} ), depth0))
    + "</td><td class=\"figure\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(depth0,"table"),"total"), "cost", {"start":{"line":837,"column":236},"end":{"line":837,"column":252}} ), depth0))
    + "</td><td class=\"figure"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasIdle"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":837,"column":276},"end":{"line":837,"column":303}}})) != null ? stack1 : "")
    + "\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(depth0,"table"),"total"), "idleCost", {"start":{"line":837,"column":307},"end":{"line":837,"column":327}} ), depth0))
    + "</td><td class=\"figure narrow-off\">"
    + alias4(alias3(alias2(lookupProperty(lookupProperty(depth0,"table"),"total"), "idleShare", {"start":{"line":837,"column":366},"end":{"line":837,"column":387}} ), depth0))
    + "</td></tr>\n          </tbody>\n      </table>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" class=\"quiet small\" style=\"font-size:0px;padding:12px 0 20px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasSeats"),{"name":"if","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":851,"column":7},"end":{"line":851,"column":47}}})) != null ? stack1 : "")
    + alias4(alias3(alias2(depth0, "filesNote", {"start":{"line":851,"column":49},"end":{"line":851,"column":58}} ), depth0))
    + "</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n    "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasCorrection"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":877,"column":4},"end":{"line":963,"column":18}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasMetered"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":963,"column":18},"end":{"line":1041,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasMonths"),{"name":"if","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1041,"column":11},"end":{"line":1126,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"handedBack"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1126,"column":11},"end":{"line":1204,"column":11}}})) != null ? stack1 : "")
    + "      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"sheet-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#ffffff\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"sheet edge\" style=\"background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#ffffff;background-color:#ffffff;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:20px 28px 0;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 4px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h2>How to read this</h2></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" class=\"small\" style=\"font-size:0px;padding:0 0 14px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >"
    + alias4(alias3(alias2(depth0, "howToRead", {"start":{"line":1256,"column":9},"end":{"line":1256,"column":18}} ), depth0))
    + "</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"alert-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#fdf3e3\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"alert edge\" style=\"background:#fdf3e3;background-color:#fdf3e3;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#fdf3e3;background-color:#fdf3e3;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:18px 28px 10px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 6px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h2>"
    + alias3(alias2(alias1(depth0, "idleHeading", {"start":{"line":461,"column":13},"end":{"line":461,"column":24}} ), depth0))
    + "</h2></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 10px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"idleSentences"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":473,"column":7},"end":{"line":473,"column":48}}})) != null ? stack1 : "")
    + "</div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 12px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"savings"),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":485,"column":11},"end":{"line":485,"column":121}}})) != null ? stack1 : "")
    + "</ul></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 10px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><strong>"
    + alias3(alias2(alias1(depth0, "answer", {"start":{"line":497,"column":17},"end":{"line":497,"column":23}} ), depth0))
    + "</strong></div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"canHandBack"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":523,"column":4},"end":{"line":615,"column":11}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(depth0, depth0))
    + " ";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + alias3(alias2(alias1(depth0, "when", {"start":{"line":485,"column":34},"end":{"line":485,"column":38}} ), depth0))
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasAmount"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":485,"column":40},"end":{"line":485,"column":92}}})) != null ? stack1 : "")
    + " ("
    + alias3(alias2(alias1(depth0, "products", {"start":{"line":485,"column":96},"end":{"line":485,"column":104}} ), depth0))
    + ")</li>";
},"9":function(container,depth0,helpers,partials,data) {
    return " <strong>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "amount", {"start":{"line":485,"column":68},"end":{"line":485,"column":74}} ), depth0))
    + "</strong>";
},"10":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"alert-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#fdf3e3\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"alert edge\" style=\"background:#fdf3e3;background-color:#fdf3e3;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#fdf3e3;background-color:#fdf3e3;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:0 28px 10px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:4px 0 12px;word-break:break-word;\"\n                >\n                  \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"border-collapse:separate;line-height:100%;\"\n      >\n        <tbody>\n          <tr>\n            <td\n               align=\"center\" bgcolor=\"#0d5c4a\" role=\"presentation\" style=\"border:none;border-radius:6px;cursor:auto;mso-padding-alt:12px 22px;background:#0d5c4a;\" valign=\"middle\"\n            >\n              <a\n                 href=\""
    + alias3(alias2(alias1(depth0, "handBackLink", {"start":{"line":570,"column":25},"end":{"line":570,"column":37}} ), depth0))
    + "\" style=\"display:inline-block;background:#0d5c4a;color:#ffffff;font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;font-weight:600;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:12px 22px;mso-padding-alt:0px;border-radius:6px;\" target=\"_blank\"\n              >\n                Hand back idle seats\n              </a>\n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" class=\"quiet small\" style=\"font-size:0px;padding:0 0 8px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >Or answer: <a href=\""
    + alias3(alias2(alias1(depth0, "keepLink", {"start":{"line":589,"column":29},"end":{"line":589,"column":37}} ), depth0))
    + "\">All still needed</a></div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n    ";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"calm-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#e6f3ee\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"calm edge\" style=\"background:#e6f3ee;background-color:#e6f3ee;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#e6f3ee;background-color:#e6f3ee;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:18px 28px 10px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 6px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h2>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "idleHeading", {"start":{"line":655,"column":13},"end":{"line":655,"column":24}} ), depth0))
    + "</h2></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 10px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"idleSentences"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":667,"column":7},"end":{"line":667,"column":48}}})) != null ? stack1 : "")
    + "</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n    ";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasChanges"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":693,"column":36},"end":{"line":779,"column":11}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"sheet-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#ffffff\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"sheet edge\" style=\"background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#ffffff;background-color:#ffffff;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:24px 28px 0;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 4px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h2>What changed</h2></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" class=\"data\" style=\"font-size:0px;padding:0;word-break:break-word;\"\n                >\n                  \n      <table\n         cellpadding=\"0\" cellspacing=\"0\" width=\"100%\" border=\"0\" style=\"color:#22302b;font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:20px;table-layout:auto;width:100%;border:none;\"\n      >\n        <caption>"
    + alias3(alias2(alias1(depth0, "changesCaption", {"start":{"line":746,"column":19},"end":{"line":746,"column":33}} ), depth0))
    + "</caption>\n      <thead><tr><th scope=\"col\" class=\"name\">Cause</th><th scope=\"col\">Amount</th></tr></thead>\n      <tbody>\n      "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"changes"),{"name":"each","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":749,"column":6},"end":{"line":750,"column":15}}})) != null ? stack1 : "")
    + "      <tr class=\"sum\"><th scope=\"row\" class=\"name\">Change</th><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "changesTotal", {"start":{"line":751,"column":83},"end":{"line":751,"column":95}} ), depth0))
    + "</td></tr>\n      </tbody>\n      </table>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n    ";
},"14":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<tr><th scope=\"row\" class=\"name plain\">"
    + alias3(alias2(alias1(depth0, "what", {"start":{"line":749,"column":64},"end":{"line":749,"column":68}} ), depth0))
    + "</th><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "amount", {"start":{"line":749,"column":96},"end":{"line":749,"column":102}} ), depth0))
    + "</td></tr>\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\" class=\"name\">"
    + alias3(alias2(alias1(depth0, "product", {"start":{"line":835,"column":65},"end":{"line":835,"column":72}} ), depth0))
    + "<br><span class=\"note\">"
    + alias3(alias2(alias1(depth0, "note", {"start":{"line":835,"column":99},"end":{"line":835,"column":103}} ), depth0))
    + "</span></th><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "held", {"start":{"line":835,"column":138},"end":{"line":835,"column":142}} ), depth0))
    + "</td><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "used", {"start":{"line":835,"column":170},"end":{"line":835,"column":174}} ), depth0))
    + "</td><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "idle", {"start":{"line":835,"column":202},"end":{"line":835,"column":206}} ), depth0))
    + "</td><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "cost", {"start":{"line":835,"column":234},"end":{"line":835,"column":238}} ), depth0))
    + "</td><td class=\"figure"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasIdle"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":835,"column":262},"end":{"line":835,"column":289}}})) != null ? stack1 : "")
    + "\">"
    + alias3(alias2(alias1(depth0, "idleCost", {"start":{"line":835,"column":293},"end":{"line":835,"column":301}} ), depth0))
    + "</td><td class=\"figure narrow-off\">"
    + alias3(alias2(alias1(depth0, "idleShare", {"start":{"line":835,"column":340},"end":{"line":835,"column":349}} ), depth0))
    + "</td></tr>\n";
},"16":function(container,depth0,helpers,partials,data) {
    return " idle";
},"17":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "seatWords", {"start":{"line":851,"column":25},"end":{"line":851,"column":34}} ), depth0))
    + "<br>";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"sheet-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#ffffff\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"sheet edge\" style=\"background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#ffffff;background-color:#ffffff;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:0 28px 8px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 6px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h2>Infrastructure and consumption</h2></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"metered"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1015,"column":11},"end":{"line":1015,"column":54}}})) != null ? stack1 : "")
    + "</ul></div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n    ";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"sheet-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#ffffff\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"sheet edge\" style=\"background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#ffffff;background-color:#ffffff;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:16px 28px 20px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 4px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h2>Month by month</h2></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" class=\"data bars\" style=\"font-size:0px;padding:0;word-break:break-word;\"\n                >\n                  \n      <table\n         cellpadding=\"0\" cellspacing=\"0\" width=\"100%\" border=\"0\" style=\"color:#22302b;font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:20px;table-layout:auto;width:100%;border:none;\"\n      >\n        <caption>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "monthsCaption", {"start":{"line":1094,"column":19},"end":{"line":1094,"column":32}} ), depth0))
    + "</caption>\n          <thead><tr><th scope=\"col\" class=\"name\">Month</th><th scope=\"col\" class=\"track\">Cost as a bar</th><th scope=\"col\">Cost</th><th scope=\"col\">Of it idle</th></tr></thead>\n          <tbody>\n          "
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"months"),{"name":"each","hash":{},"fn":container.program(20, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1097,"column":10},"end":{"line":1098,"column":19}}})) != null ? stack1 : "")
    + "          </tbody>\n      </table>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n    ";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr><th scope=\"row\" class=\"name plain\">"
    + alias3(alias2(alias1(depth0, "month", {"start":{"line":1097,"column":67},"end":{"line":1097,"column":72}} ), depth0))
    + "</th><td class=\"track\" width=\"44%\">"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasBar"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1097,"column":109},"end":{"line":1097,"column":378}}})) != null ? stack1 : "")
    + "</td><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "amount", {"start":{"line":1097,"column":404},"end":{"line":1097,"column":410}} ), depth0))
    + "</td><td class=\"figure\">"
    + alias3(alias2(alias1(depth0, "idle", {"start":{"line":1097,"column":438},"end":{"line":1097,"column":442}} ), depth0))
    + "</td></tr>\n";
},"21":function(container,depth0,helpers,partials,data) {
    return "<table role=\"presentation\" class=\"bar\" width=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "percent", {"start":{"line":1097,"column":171},"end":{"line":1097,"column":178}} ), depth0))
    + "%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"fill\" height=\"14\" bgcolor=\"#4f9a85\" style=\"height:14px;line-height:14px;font-size:1px;padding:0;border:0\">&nbsp;</td></tr></table>";
},"22":function(container,depth0,helpers,partials,data) {
    return "\n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"calm-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#e6f3ee\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"calm edge\" style=\"background:#e6f3ee;background-color:#e6f3ee;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#e6f3ee;background-color:#e6f3ee;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:16px 28px 6px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 6px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h2>Handed back</h2></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 10px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >"
    + container.escapeExpression(container.lambda(container.strict(depth0, "handedBack", {"start":{"line":1178,"column":9},"end":{"line":1178,"column":19}} ), depth0))
    + "</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\"en\" dir=\"ltr\" xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n  <head>\n    <title>"
    + alias3(alias2(alias1(depth0, "subject", {"start":{"line":4,"column":13},"end":{"line":4,"column":20}} ), depth0))
    + "</title>\n    \u003C!--[if !mso]>\u003C!-->\n    <meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\">\n    \u003C!--<![endif]-->\n    <meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">\n    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n    <style type=\"text/css\">\n      #outlook a { padding:0; }\n      body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }\n      table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }\n      img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }\n      p { display:block;margin:13px 0; }\n    </style>\n    \u003C!--[if mso]>\n    <noscript>\n    <xml>\n    <o:OfficeDocumentSettings>\n      <o:AllowPNG/>\n      <o:PixelsPerInch>96</o:PixelsPerInch>\n    </o:OfficeDocumentSettings>\n    </xml>\n    </noscript>\n    <![endif]-->\n    \u003C!--[if lte mso 11]>\n    <style type=\"text/css\">\n      .mj-outlook-group-fix { width:100% !important; }\n    </style>\n    <![endif]-->\n    \n    \n    <style type=\"text/css\">\n      @media only screen and (min-width:480px) {\n        .mj-column-per-100 { width:100% !important; max-width: 100%; }\n      }\n    </style>\n    <style media=\"screen and (min-width:480px)\">\n      .moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }\n    </style>\n    \n    \n  \n    \n     \n    <style type=\"text/css\">\n.brand div { letter-spacing: 0.02em; }\n  h1, h2 { margin: 0; font-weight: 700; color: #12201b; }\n  h1 { font-size: 30px; line-height: 37px; }\n  h2 { font-size: 19px; line-height: 26px; }\n  .data table { border-collapse: collapse; }\n  .data caption { text-align: left; font-size: 13px; line-height: 18px; color: #5a6862; padding: 0 0 8px; }\n  .data th, .data td { padding: 8px 0 8px 12px; border-bottom: 1px solid #e4e9e6; text-align: right; vertical-align: top; }\n  .data th { font-size: 13px; font-weight: 600; color: #5a6862; }\n  .data thead th { white-space: nowrap; word-break: normal; }\n  .data .name { padding-left: 0; text-align: left; }\n  .data .member .name { padding-left: 16px; }\n  .data td.figure { white-space: nowrap; }\n  .data .note { font-size: 13px; font-weight: 400; color: #5a6862; }\n  .data th.name { font-weight: 600; }\n  .data tbody th.name { font-size: 14px; color: #22302b; }\n  .data .sum th, .data .sum td { font-weight: 700; border-bottom: 0; border-top: 2px solid #12201b; }\n  .data .group th, .data .group td { font-weight: 700; background: #f4f7f5; }\n  .data .hash { font-family: Consolas, Menlo, monospace; word-break: break-all; }\n  ul.list { padding-bottom: 14px; }\n  .data th.plain { font-weight: 400 !important; }\n  .data .track { text-align: left; vertical-align: middle; }\n  .data .bar, .data .bar td { border: 0; padding: 0; }\n  .data td.idle { color: #8a4600; font-weight: 600; }\n  .quiet div, .quiet a { color: #5a6862 !important; }\n  .small div { font-size: 13px !important; line-height: 20px !important; }\n  ul { margin: 0; padding: 0 0 0 20px; }\n  li { margin: 0 0 6px; }\n  pre { margin: 6px 0 2px; padding: 8px 10px; background: #f4f7f5; border: 1px solid #dfe5e2; font-family: Consolas, Menlo, monospace; font-size: 13px; line-height: 18px; white-space: pre-wrap; word-break: normal; overflow-wrap: anywhere; }\n  @media only screen and (max-width: 480px) {\n    h1 { font-size: 25px !important; line-height: 31px !important; }\n    .narrow-off { display: none !important; }\n    .data th, .data td { padding-left: 7px !important; font-size: 13px !important; }\n    .data .name { padding-left: 0 !important; }\n    .data .member .name { padding-left: 12px !important; }\n    .edge > table > tbody > tr > td { padding-left: 16px !important; padding-right: 16px !important; }\n  }\n  @media (prefers-color-scheme: dark) {\n    body, .page, .page > div, .page > table { background: #101614 !important; background-color: #101614 !important; }\n    .sheet, .sheet > table { background: #1a2320 !important; background-color: #1a2320 !important; }\n    .brand, .brand > table { background: #0b3d32 !important; background-color: #0b3d32 !important; }\n    .words div, .data table, .data td.figure, .data tbody th.name, h1, h2 { color: #e8efec !important; }\n    .alert, .alert > table { background: #33270f !important; background-color: #33270f !important; }\n    .notice, .notice > table { background: #16283d !important; background-color: #16283d !important; }\n    pre { background: #22302b !important; border-color: #34413c !important; color: #e8efec !important; }\n    .calm, .calm > table { background: #12312a !important; background-color: #12312a !important; }\n    .data caption, .data th, .data .note, .quiet div, .quiet a { color: #a9b8b1 !important; }\n    .data th, .data td { border-bottom-color: #34413c !important; }\n    .data .sum th, .data .sum td { border-top-color: #e8efec !important; }\n    .data .group th, .data .group td { background: #22302b !important; }\n    .data td.fill { background: #4f9a85 !important; background-color: #4f9a85 !important; }\n    .data td.idle { color: #ffbe7a !important; }\n    .rule p { border-top-color: #34413c !important; }\n  }\n    </style>\n    <meta name=\"color-scheme\" content=\"light dark\">\n  <meta name=\"supported-color-schemes\" content=\"light dark\">\n  </head>\n  \n      <body  class=\"page\" style=\"word-spacing:normal;background-color:#eef1ef;\">\n        \n    <div style=\"display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;\">"
    + alias3(alias2(alias1(depth0, "preview", {"start":{"line":108,"column":132},"end":{"line":108,"column":139}} ), depth0))
    + "</div>\n  \n        <div\n           aria-label=\""
    + alias3(alias2(alias1(depth0, "subject", {"start":{"line":111,"column":25},"end":{"line":111,"column":32}} ), depth0))
    + "\" aria-roledescription=\"email\" role=\"article\" lang=\"en\" dir=\"ltr\" style=\"word-spacing:normal;background-color:#eef1ef;\"\n        >\n        \n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"page-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#eef1ef\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"page\" style=\"background:#eef1ef;background-color:#eef1ef;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#eef1ef;background-color:#eef1ef;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:0;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"\" style=\"vertical-align:top;width:640px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:1px;line-height:16px;text-align:left;color:#22302b;\"\n      >&nbsp;</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"brand-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#0d5c4a\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"brand edge\" style=\"background:#0d5c4a;background-color:#0d5c4a;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#0d5c4a;background-color:#0d5c4a;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:14px 28px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;font-weight:600;line-height:20px;text-align:left;color:#ffffff;\"\n      >"
    + alias3(alias2(alias1(depth0, "estate", {"start":{"line":215,"column":9},"end":{"line":215,"column":15}} ), depth0))
    + " &#183; software costs</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasCorrection"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":241,"column":4},"end":{"line":319,"column":11}}})) != null ? stack1 : "")
    + "      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"sheet-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#ffffff\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"sheet edge\" style=\"background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#ffffff;background-color:#ffffff;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:24px 28px 8px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" class=\"quiet\" style=\"font-size:0px;padding:0 0 6px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:20px;text-align:left;color:#22302b;\"\n      >"
    + alias3(alias2(alias1(depth0, "unit", {"start":{"line":359,"column":9},"end":{"line":359,"column":13}} ), depth0))
    + " &#183; "
    + alias3(alias2(alias1(depth0, "month", {"start":{"line":359,"column":25},"end":{"line":359,"column":30}} ), depth0))
    + " &#183; <strong>"
    + alias3(alias2(alias1(depth0, "status", {"start":{"line":359,"column":50},"end":{"line":359,"column":56}} ), depth0))
    + "</strong></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 6px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      ><h1>"
    + alias3(alias2(alias1(depth0, "headline", {"start":{"line":371,"column":13},"end":{"line":371,"column":21}} ), depth0))
    + "</h1></div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0 0 4px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >"
    + alias3(alias2(alias1(depth0, "change", {"start":{"line":383,"column":9},"end":{"line":383,"column":15}} ), depth0))
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasCharges"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":383,"column":18},"end":{"line":383,"column":55}}})) != null ? stack1 : "")
    + "</div>\n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" class=\"quiet small\" style=\"font-size:0px;padding:0 0 16px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasCharges"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":395,"column":7},"end":{"line":395,"column":43}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isDraft"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":395,"column":43},"end":{"line":395,"column":84}}})) != null ? stack1 : "")
    + "</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n    "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"hasCharges"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":421,"column":4},"end":{"line":1282,"column":11}}})) != null ? stack1 : "")
    + "      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"sheet-outlook edge-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#ffffff\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"sheet edge\" style=\"background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#ffffff;background-color:#ffffff;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:0 28px 8px;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"words-outlook\" style=\"vertical-align:top;width:584px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix words\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"center\" class=\"rule\" style=\"font-size:0px;padding:4px 0 12px;word-break:break-word;\"\n                >\n                  \n      <p\n         style=\"border-top:solid 1px #dfe5e2;font-size:1px;margin:0px auto;width:100%;\"\n      >\n      </p>\n      \n      \u003C!--[if mso | IE]><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-top:solid 1px #dfe5e2;font-size:1px;margin:0px auto;width:584px;\" role=\"presentation\" width=\"584px\" ><tr><td style=\"height:0;line-height:0;\"> &nbsp;\n</td></tr></table><![endif]-->\n    \n    \n                </td>\n              </tr>\n            \n              <tr>\n                <td\n                   align=\"left\" class=\"quiet small\" style=\"font-size:0px;padding:0 0 16px;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:15px;line-height:23px;text-align:left;color:#22302b;\"\n      >Questions: <a href=\""
    + alias3(alias2(alias1(depth0, "contactLink", {"start":{"line":1339,"column":29},"end":{"line":1339,"column":40}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "contact", {"start":{"line":1339,"column":46},"end":{"line":1339,"column":53}} ), depth0))
    + "</a>, or simply reply.<br>"
    + alias3(alias2(alias1(depth0, "runNote", {"start":{"line":1339,"column":83},"end":{"line":1339,"column":90}} ), depth0))
    + "</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><table align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" class=\"page-outlook\" role=\"presentation\" style=\"width:640px;\" width=\"640\" bgcolor=\"#eef1ef\" ><tr><td style=\"line-height:0px;font-size:0px;mso-line-height-rule:exactly;\"><![endif]-->\n    \n      \n      <div  class=\"page\" style=\"background:#eef1ef;background-color:#eef1ef;margin:0px auto;max-width:640px;\">\n        \n        <table\n           align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"background:#eef1ef;background-color:#eef1ef;width:100%;\"\n        >\n          <tbody>\n            <tr>\n              <td\n                 style=\"direction:ltr;font-size:0px;padding:0;text-align:center;\"\n              >\n                \u003C!--[if mso | IE]><table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"\" style=\"vertical-align:top;width:640px;\" ><![endif]-->\n            \n      <div\n         class=\"mj-column-per-100 mj-outlook-group-fix\" style=\"font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;\"\n      >\n        \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" width=\"100%\"\n      >\n        <tbody>\n          <tr>\n            <td  style=\"vertical-align:top;padding:0;\">\n              \n      <table\n         border=\"0\" cellpadding=\"0\" cellspacing=\"0\" role=\"presentation\" style=\"\" width=\"100%\"\n      >\n        <tbody>\n          \n              <tr>\n                <td\n                   align=\"left\" style=\"font-size:0px;padding:0;word-break:break-word;\"\n                >\n                  \n      <div\n         style=\"font-family:-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:1px;line-height:24px;text-align:left;color:#22302b;\"\n      >&nbsp;</div>\n    \n                </td>\n              </tr>\n            \n        </tbody>\n      </table>\n    \n            </td>\n          </tr>\n        </tbody>\n      </table>\n    \n      </div>\n    \n          \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n              </td>\n            </tr>\n          </tbody>\n        </table>\n        \n      </div>\n    \n      \n      \u003C!--[if mso | IE]></td></tr></table><![endif]-->\n    \n    \n      </div>\n      </body>\n    \n</html>\n  ";
},"useData":true};
export const text = {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nCorrected: "
    + ((stack1 = container.lambda(container.strict(depth0, "correction", {"start":{"line":4,"column":13},"end":{"line":4,"column":23}} ), depth0)) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"differences"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "- "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " "
    + ((stack1 = container.lambda(container.strict(depth0, "budget", {"start":{"line":11,"column":32},"end":{"line":11,"column":38}} ), depth0)) != null ? stack1 : "")
    + ".";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "tieOut", {"start":{"line":14,"column":2},"end":{"line":14,"column":8}} ), depth0)) != null ? stack1 : "")
    + ".\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"isDraft"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "idleHeading", {"start":{"line":19,"column":2},"end":{"line":19,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"idleSentences"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasIdle"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":34,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias3,lookupProperty(depth0,"hasCorrection"),{"name":"unless","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":46,"column":11}}})) != null ? stack1 : "")
    + "What you hold ("
    + ((stack1 = alias2(alias1(depth0, "tableCaption", {"start":{"line":47,"column":17},"end":{"line":47,"column":29}} ), depth0)) != null ? stack1 : "")
    + ")\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(lookupProperty(depth0,"table"),"rows"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":49,"column":0},"end":{"line":53,"column":9}}})) != null ? stack1 : "")
    + "* "
    + ((stack1 = alias2(alias1(lookupProperty(lookupProperty(depth0,"table"),"total"), "product", {"start":{"line":54,"column":4},"end":{"line":54,"column":23}} ), depth0)) != null ? stack1 : "")
    + "\n  held "
    + ((stack1 = alias2(alias1(lookupProperty(lookupProperty(depth0,"table"),"total"), "held", {"start":{"line":55,"column":9},"end":{"line":55,"column":25}} ), depth0)) != null ? stack1 : "")
    + ", used "
    + ((stack1 = alias2(alias1(lookupProperty(lookupProperty(depth0,"table"),"total"), "used", {"start":{"line":55,"column":36},"end":{"line":55,"column":52}} ), depth0)) != null ? stack1 : "")
    + ", idle "
    + ((stack1 = alias2(alias1(lookupProperty(lookupProperty(depth0,"table"),"total"), "idle", {"start":{"line":55,"column":63},"end":{"line":55,"column":79}} ), depth0)) != null ? stack1 : "")
    + "\n  cost "
    + ((stack1 = alias2(alias1(lookupProperty(lookupProperty(depth0,"table"),"total"), "cost", {"start":{"line":56,"column":9},"end":{"line":56,"column":25}} ), depth0)) != null ? stack1 : "")
    + ", idle cost "
    + ((stack1 = alias2(alias1(lookupProperty(lookupProperty(depth0,"table"),"total"), "idleCost", {"start":{"line":56,"column":41},"end":{"line":56,"column":61}} ), depth0)) != null ? stack1 : "")
    + " ("
    + ((stack1 = alias2(alias1(lookupProperty(lookupProperty(depth0,"table"),"total"), "idleShare", {"start":{"line":56,"column":67},"end":{"line":56,"column":88}} ), depth0)) != null ? stack1 : "")
    + ")\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasSeats"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":0},"end":{"line":60,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = alias2(alias1(depth0, "filesNote", {"start":{"line":61,"column":2},"end":{"line":61,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasCorrection"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":63,"column":0},"end":{"line":73,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasMetered"),{"name":"if","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":74,"column":0},"end":{"line":80,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasMonths"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":81,"column":0},"end":{"line":88,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"handedBack"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":89,"column":0},"end":{"line":93,"column":7}}})) != null ? stack1 : "")
    + "How to read this\n"
    + ((stack1 = alias2(alias1(depth0, "howToRead", {"start":{"line":95,"column":2},"end":{"line":95,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "provisional", {"start":{"line":16,"column":2},"end":{"line":16,"column":13}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"savings"),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.lambda(container.strict(depth0, "answer", {"start":{"line":29,"column":2},"end":{"line":29,"column":8}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"canHandBack"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":33,"column":7}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- "
    + ((stack1 = alias2(alias1(depth0, "when", {"start":{"line":26,"column":4},"end":{"line":26,"column":8}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasAmount"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":10},"end":{"line":26,"column":45}}})) != null ? stack1 : "")
    + " ("
    + ((stack1 = alias2(alias1(depth0, "products", {"start":{"line":26,"column":49},"end":{"line":26,"column":57}} ), depth0)) != null ? stack1 : "")
    + ")\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " "
    + ((stack1 = container.lambda(container.strict(depth0, "amount", {"start":{"line":26,"column":30},"end":{"line":26,"column":36}} ), depth0)) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Hand back idle seats: "
    + ((stack1 = alias2(alias1(depth0, "handBackText", {"start":{"line":31,"column":24},"end":{"line":31,"column":36}} ), depth0)) != null ? stack1 : "")
    + ".\nAll still needed: "
    + ((stack1 = alias2(alias1(depth0, "keepText", {"start":{"line":32,"column":20},"end":{"line":32,"column":28}} ), depth0)) != null ? stack1 : "")
    + ".\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"hasChanges"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":45,"column":7}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "What changed ("
    + ((stack1 = alias2(alias1(depth0, "changesCaption", {"start":{"line":38,"column":16},"end":{"line":38,"column":30}} ), depth0)) != null ? stack1 : "")
    + ")\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"changes"),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":42,"column":9}}})) != null ? stack1 : "")
    + "* Change: "
    + ((stack1 = alias2(alias1(depth0, "changesTotal", {"start":{"line":43,"column":12},"end":{"line":43,"column":24}} ), depth0)) != null ? stack1 : "")
    + "\n\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "* "
    + ((stack1 = alias2(alias1(depth0, "what", {"start":{"line":41,"column":4},"end":{"line":41,"column":8}} ), depth0)) != null ? stack1 : "")
    + ": "
    + ((stack1 = alias2(alias1(depth0, "amount", {"start":{"line":41,"column":14},"end":{"line":41,"column":20}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "* "
    + ((stack1 = alias2(alias1(depth0, "product", {"start":{"line":50,"column":4},"end":{"line":50,"column":11}} ), depth0)) != null ? stack1 : "")
    + " ("
    + ((stack1 = alias2(alias1(depth0, "note", {"start":{"line":50,"column":17},"end":{"line":50,"column":21}} ), depth0)) != null ? stack1 : "")
    + ")\n  held "
    + ((stack1 = alias2(alias1(depth0, "held", {"start":{"line":51,"column":9},"end":{"line":51,"column":13}} ), depth0)) != null ? stack1 : "")
    + ", used "
    + ((stack1 = alias2(alias1(depth0, "used", {"start":{"line":51,"column":24},"end":{"line":51,"column":28}} ), depth0)) != null ? stack1 : "")
    + ", idle "
    + ((stack1 = alias2(alias1(depth0, "idle", {"start":{"line":51,"column":39},"end":{"line":51,"column":43}} ), depth0)) != null ? stack1 : "")
    + "\n  cost "
    + ((stack1 = alias2(alias1(depth0, "cost", {"start":{"line":52,"column":9},"end":{"line":52,"column":13}} ), depth0)) != null ? stack1 : "")
    + ", idle cost "
    + ((stack1 = alias2(alias1(depth0, "idleCost", {"start":{"line":52,"column":29},"end":{"line":52,"column":37}} ), depth0)) != null ? stack1 : "")
    + " ("
    + ((stack1 = alias2(alias1(depth0, "idleShare", {"start":{"line":52,"column":43},"end":{"line":52,"column":52}} ), depth0)) != null ? stack1 : "")
    + ")\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "seatWords", {"start":{"line":59,"column":2},"end":{"line":59,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Infrastructure and consumption\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"metered"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":76,"column":0},"end":{"line":78,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "Month by month ("
    + ((stack1 = container.lambda(container.strict(depth0, "monthsCaption", {"start":{"line":82,"column":18},"end":{"line":82,"column":31}} ), depth0)) != null ? stack1 : "")
    + ")\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"months"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":84,"column":0},"end":{"line":86,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "* "
    + ((stack1 = alias2(alias1(depth0, "month", {"start":{"line":85,"column":4},"end":{"line":85,"column":9}} ), depth0)) != null ? stack1 : "")
    + ": cost "
    + ((stack1 = alias2(alias1(depth0, "amount", {"start":{"line":85,"column":20},"end":{"line":85,"column":26}} ), depth0)) != null ? stack1 : "")
    + ", of it idle "
    + ((stack1 = alias2(alias1(depth0, "idle", {"start":{"line":85,"column":43},"end":{"line":85,"column":47}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Handed back\n"
    + ((stack1 = container.lambda(container.strict(depth0, "handedBack", {"start":{"line":91,"column":2},"end":{"line":91,"column":12}} ), depth0)) != null ? stack1 : "")
    + "\n\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "unit", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " | "
    + ((stack1 = alias2(alias1(depth0, "month", {"start":{"line":1,"column":13},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + " | "
    + ((stack1 = alias2(alias1(depth0, "status", {"start":{"line":1,"column":25},"end":{"line":1,"column":31}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasCorrection"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "headline", {"start":{"line":10,"column":2},"end":{"line":10,"column":10}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "change", {"start":{"line":11,"column":2},"end":{"line":11,"column":8}} ), depth0)) != null ? stack1 : "")
    + "."
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasCharges"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":11},"end":{"line":11,"column":48}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"hasCharges"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":96,"column":7}}})) != null ? stack1 : "")
    + "\nQuestions: "
    + ((stack1 = alias2(alias1(depth0, "contact", {"start":{"line":98,"column":13},"end":{"line":98,"column":20}} ), depth0)) != null ? stack1 : "")
    + ", or simply reply.\n"
    + ((stack1 = alias2(alias1(depth0, "runNote", {"start":{"line":99,"column":2},"end":{"line":99,"column":9}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"useData":true};
