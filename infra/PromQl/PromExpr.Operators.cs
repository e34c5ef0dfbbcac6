namespace FksSre.PromQl;

/// <summary>How expressions are put together. What they do to samples is PromQL's to say.</summary>
public abstract partial record PromExpr
{
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
        new Binary(this, @operator, right, [.. labels]) { Group = (QueryOperators.GroupLeft, []) };

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
