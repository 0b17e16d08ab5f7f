export declare const html: TemplateSpecification;
export declare const text: TemplateSpecification;
