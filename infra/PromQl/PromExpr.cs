using System.Collections.Immutable;

namespace FksSre.PromQl;

/// <summary>A PromQL expression as a tree. One printer writes it: <see cref="PromPrinter"/>.</summary>
public abstract record PromExpr
{
    private PromExpr() { }

    /// <summary>A constant; decimals print without float noise.</summary>
    public sealed record Number(decimal Value) : PromExpr;

    /// <summary>A string, as an argument of a function.</summary>
    public sealed record Quoted(string Value) : PromExpr;

    /// <summary>An instant vector, looked up <paramref name="Offset"/> ago.</summary>
    public sealed record Instant(Selector Series, TimeSpan Offset = default) : PromExpr;

    /// <summary>
    /// All samples of the <paramref name="Lookback"/> that ended <paramref name="Offset"/> ago; if that is negative, that will end so much
    /// later.
    /// </summary>
    public sealed record Range(Selector Series, TimeSpan Lookback, TimeSpan Offset = default) : PromExpr
    {
        /// <summary>Whether it ends when the whole query ends, at each of its steps.</summary>
        public bool AtEnd { get; init; }
    }

    /// <summary>
    /// One value per step over the <paramref name="Lookback"/> that ended <paramref name="Offset"/> ago, however often the series was
    /// written.
    /// </summary>
    public sealed record Subquery(PromExpr Inner, TimeSpan Lookback, TimeSpan Step, TimeSpan Offset = default) : PromExpr;

    /// <summary>A function of PromQL with its arguments in order, e.g. <c>clamp_min</c>; an aggregation is not one.</summary>
    public sealed record Call(string Function, ImmutableArray<PromExpr> Arguments) : PromExpr;

    /// <summary>An aggregation over all series, or <c>by</c> the given labels.</summary>
    public sealed record Aggregate(string Operator, PromExpr Inner, ImmutableArray<string> By) : PromExpr;

    /// <param name="Left">Left operand.</param>
    /// <param name="Operator">As in PromQL: <c>+ - * / &gt; and or unless</c> …</param>
    /// <param name="Right">Right operand.</param>
    /// <param name="On">The labels to match on; default: all.</param>
    public sealed record Binary(PromExpr Left, string Operator, PromExpr Right, ImmutableArray<string>? On = null) : PromExpr
    {
        /// <summary>Whether several series on the left may match one on the right; the result then has the labels of the left.</summary>
        public bool ManyToOne { get; init; }

        /// <summary>The labels not to match on, instead of <see cref="On"/>; default: none.</summary>
        public ImmutableArray<string>? Ignoring { get; init; }
    }

    /// <summary>A person's own query, from a specification file. Printed in parentheses, otherwise untouched.</summary>
    public sealed record Verbatim(string Text) : PromExpr;

    /// <summary>Adds elements with the same labels; an element that is on one side alone gives nothing.</summary>
    public static PromExpr operator +(PromExpr left, PromExpr right) => new Binary(left, "+", right);

    /// <summary>Subtracts the right from the left, matched as by <c>+</c>; the result may be negative.</summary>
    public static PromExpr operator -(PromExpr left, PromExpr right) => new Binary(left, "-", right);

    /// <summary>Multiplies elements with the same labels, matched as by <c>+</c>.</summary>
    public static PromExpr operator *(PromExpr left, PromExpr right) => new Binary(left, "*", right);

    /// <summary>
    /// Divides elements with the same labels. By 0 it gives an infinity, and NaN for 0 by 0; both are values like others.
    /// </summary>
    public static PromExpr operator /(PromExpr left, PromExpr right) => new Binary(left, "/", right);

    /// <summary>What lies above the right, with the labels and value of the left: a filter, so no 0 or 1. NaN lies above nothing.</summary>
    public static PromExpr operator >(PromExpr left, PromExpr right) => new Binary(left, ">", right);

    /// <summary>What lies below the right; a filter as <c>&gt;</c> is.</summary>
    public static PromExpr operator <(PromExpr left, PromExpr right) => new Binary(left, "<", right);

    /// <summary>What lies at the right or above it; a filter as <c>&gt;</c> is.</summary>
    public static PromExpr operator >=(PromExpr left, PromExpr right) => new Binary(left, ">=", right);

    /// <summary>What lies at the right or below it; a filter as <c>&gt;</c> is.</summary>
    public static PromExpr operator <=(PromExpr left, PromExpr right) => new Binary(left, "<=", right);

    /// <summary>A constant may stand wherever an expression is asked for; PromQL has it as a scalar.</summary>
    public static implicit operator PromExpr(decimal value) => new Number(value);

    /// <summary>Of the left, what has an element with all the same labels on the right, whatever its value.</summary>
    public PromExpr And(PromExpr right) => new Binary(this, "and", right);

    /// <summary>Matched on the given labels; on none where both sides hold one series at most.</summary>
    public PromExpr AndOn(PromExpr right, params string[] labels) => new Binary(this, "and", right, [.. labels]);

    /// <summary>Each series on the left with the one on the right that has the same values of the labels.</summary>
    public PromExpr Each(string @operator, PromExpr right, params string[] labels) =>
        new Binary(this, @operator, right, [.. labels]) { ManyToOne = true };

    /// <summary>The left, and of the right what has other labels than every element of the left.</summary>
    public PromExpr Or(PromExpr right) => new Binary(this, "or", right);

    /// <summary>The right side where there is nothing on the left, whatever its labels are.</summary>
    public PromExpr OrOn(PromExpr right) => new Binary(this, "or", right, []);

    /// <summary>Of the left, what has no element with all the same labels on the right, whatever its value.</summary>
    public PromExpr Unless(PromExpr right) => new Binary(this, "unless", right);

    /// <inheritdoc cref="AndOn"/>
    public PromExpr UnlessOn(PromExpr right, params string[] labels) => new Binary(this, "unless", right, [.. labels]);

    /// <summary>Matched on all labels but the given.</summary>
    public PromExpr UnlessIgnoring(PromExpr right, params string[] labels) => new Binary(this, "unless", right) { Ignoring = [.. labels] };

    /// <summary>What is equal to the right; a filter as <c>&gt;</c> is. C#'s own <c>==</c> compares the two trees.</summary>
    public PromExpr EqualTo(PromExpr right) => new Binary(this, "==", right);

    /// <summary>The expression in PromQL, as <see cref="PromPrinter"/> writes it.</summary>
    public sealed override string ToString() => PromPrinter.Print(this);
}
