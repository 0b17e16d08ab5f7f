/** The forms of Trino's grammar that models may use. Functions have a list of their own. */
export const ALLOWED_FORMS: ReadonlySet<string> = new Set(
  `token Program QueryStatement QueryNoWith QuerySpecification SetOperation Subquery With NamedQuery SetQuantifier
  SelectList SelectItem SelectLiteralColumnName SelectExpressionColumnName WhereClause HavingClause
  GroupBy SingleGroupingSet GroupingSet GroupingTerm SortItem LimitRowCount RowCount
  AliasedRelation ColumnAliases TableName TableOrViewName TableRef ExpressionSourceTable ParenthesizedRelation
  SubqueryRelation InlineTable Unnest JoinRelation JoinType JoinCriteria JoinColumnEquality JoinColumnReference
  ColumnRef ColumnReference QualifiedName UnquotedIdentifier QuotedIdentifier NonReserved
  And Or LogicalNot Predicated Comparison ComparisonOperator Like InList InSubquery Exists DistinctFrom NullPredicate Between
  Concatenation ArithmeticBinary ArithmeticUnary AtTimeZone TimeZoneString ParenthesizedExpression SubqueryExpression
  FunctionCall FunctionName Trim Filter Over WindowSpecification PartitionBy WindowFrame FrameExtent UnboundedFrame
  CurrentRowBound SearchedCase SimpleCase WhenClause RowConstructor
  Cast GenericType DateTimeType TypeParameter TypeConstructor IntervalLiteral Interval IntervalField
  NumericLiteral IntegerLiteral DoubleLiteral StringLiteral BasicStringLiteral BooleanLiteral BooleanValue NullLiteral`.split(
    /\s+/,
  ),
);

/** Forms that another rule refuses by its own number. */
export const REFUSED_FORMS: ReadonlySet<string> = new Set(
  'SelectAllWithoutTable TableAllColumns Parameter DecimalLiteral TimeZoneInterval'.split(' '),
);

/** Forms that S12 refuses, and why. */
export const BANNED_FORMS: Readonly<Record<string, string>> = {
  JsonArray: 'no SQL/JSON',
  JsonExists: 'no SQL/JSON',
  JsonObject: 'no SQL/JSON',
  JsonQuery: 'no SQL/JSON',
  JsonTable: 'no SQL/JSON',
  JsonValue: 'no SQL/JSON',
  Lambda: 'no lambda',
  ListAgg: 'write array_join(array_agg(...))',
  Normalize: 'DuckDB cannot say the form',
  NullTreatment: 'DuckDB wants it inside the call',
};
