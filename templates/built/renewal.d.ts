export declare const html: TemplateSpecification;
