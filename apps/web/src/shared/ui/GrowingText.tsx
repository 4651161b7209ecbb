import type { ReactNode, Ref, TextareaHTMLAttributes } from "react";

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  value: string;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A text area that is as high as its text: a copy behind it, which nobody sees, gives the height. */
export function GrowingText({ value, className, ...rest }: Props): ReactNode {
  return (
    <div className={className ? `growing ${className}` : "growing"} data-copy={`${value}\u200b`}>
      <textarea rows={1} value={value} {...rest} />
    </div>
  );
}
