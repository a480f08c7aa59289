import { useEffect, useRef, useState } from 'preact/hooks';

/** The width there is for a drawing, so that its lettering keeps its size on a phone. */
export function useWidth() {
    const ref = useRef<HTMLDivElement>(null);
    const [width, setWidth] = useState(0);
    useEffect(() => {
        if (!ref.current) return;
        const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
        watch.observe(ref.current);
        return () => watch.disconnect();
    }, []);
    return { ref, width };
}
